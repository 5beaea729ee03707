/** Name of a model's endpoint picker and of everything of it, its PodMonitoring among it. */
export function pickerName(model: string): string {
  return `${model}-epp`;
}
