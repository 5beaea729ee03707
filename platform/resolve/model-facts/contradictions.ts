import type { ModelRow } from '../../catalog';
import type { Finding } from '../../finding';

interface Contradiction {
  readonly field: string;
  readonly message: string;
}

/** What cannot be true of one model. */
export function contradictions(path: string, row: ModelRow): Finding[] {
  return found(row).map(({ field, message }) => ({
    severity: 'error',
    rule: 'model-facts-contradict',
    path: `${path}.${field}`,
    message,
    allowed: 'figures of one config.json',
    fix: "config: './config.json', which says them all",
  }));
}

function found(row: ModelRow): Contradiction[] {
  const { layers, attentionHeads, kvHeads, slidingWindow, parametersActive = 0, parametersTotal } = row;
  const window = slidingWindow === undefined ? layers : slidingWindow.slidingLayers + slidingWindow.fullLayers;
  return [
    ...when(attentionHeads % kvHeads !== 0, 'kvHeads', `${kvHeads} KV heads do not divide ${attentionHeads} heads`),
    ...when(window !== layers, 'slidingWindow', `sliding and full layers are ${window} together, of ${layers}`),
    ...when((row.kvCacheLayers ?? 0) > layers, 'kvCacheLayers', `more layers with a cache than ${layers} layers`),
    ...when(parametersActive > parametersTotal, 'parametersActive', 'more parameters are active than there are'),
    ...when((row.firstKDenseReplace ?? 0) > layers, 'firstKDenseReplace', `more dense layers than ${layers} layers`),
    ...when((row.expertsPerToken ?? 0) > (row.experts ?? Infinity), 'expertsPerToken', 'more experts than there are'),
    ...when(
      row.checkpointBytes !== undefined && row.checkpointBytes < parametersTotal / 8,
      'checkpointBytes',
      `${row.checkpointBytes} bytes are less than one bit for each of ${parametersTotal} parameters`,
    ),
  ];
}

function when(wrong: boolean, field: string, message: string): Contradiction[] {
  return wrong ? [{ field, message }] : [];
}
