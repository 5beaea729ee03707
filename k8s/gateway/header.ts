/**
 * First line of every file that is written for an environment; by it the writer knows its own files again.
 *
 * @param environment the environment's name
 */
export function header(environment: string): string {
  return `# Written by slipway from environments/${environment}. Edit that file, not this one.`;
}
