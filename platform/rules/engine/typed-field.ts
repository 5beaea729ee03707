import type { VllmFlagName } from '../../catalog';
import { textOf } from '../literal';
import { numberOf } from './flag-value';

/** A field of the description that stands for a flag. */
export interface TypedField {
  /** Path in the model. */
  readonly path: string;
  /** The fields to set for a value of the flag, to be pasted into the model. */
  readonly fields: (value: unknown) => Readonly<Record<string, unknown>>;
}

/** Flags that fields of the description write; the arithmetic and the rules read those fields. */
export const TYPED_FIELDS: Readonly<Partial<Record<VllmFlagName, TypedField>>> = {
  '--max-model-len': engineNumber('maxModelLen'),
  '--gpu-memory-utilization': engineNumber('gpuMemoryUtilization'),
  '--tensor-parallel-size': engineNumber('tensorParallelSize'),
  '--pipeline-parallel-size': engineNumber('pipelineParallelSize'),
  '--data-parallel-size': engineNumber('dataParallelSize'),
  '--max-num-seqs': engineNumber('maxNumSeqs'),
  '--max-num-batched-tokens': engineNumber('maxNumBatchedTokens'),
  '--quantization': engineText('quantization'),
  '--dtype': engineText('dtype'),
  '--kv-cache-dtype': engineText('kvCacheDtype'),
  '--load-format': engineText('loadFormat'),
  '--tool-call-parser': engineText('toolCallParser'),
  '--reasoning-parser': engineText('reasoningParser'),
  '--enable-expert-parallel': engineSwitch('enableExpertParallel'),
  '--enforce-eager': engineSwitch('enforceEager'),
  '--enable-lora': lora('lora', () => ({})),
  '--max-loras': lora('lora.maxLoras', (value) => ({ maxLoras: asNumber(value) })),
  '--max-lora-rank': lora('lora.maxLoraRank', (value) => ({ maxLoraRank: asNumber(value) })),
  '--max-cpu-loras': lora('lora.maxCpuLoras', (value) => ({ maxCpuLoras: asNumber(value) })),
  '--lora-modules': { path: 'adapters', fields: (value) => ({ adapters: adaptersOf(value) }) },
  '--revision': { path: 'revision', fields: (value) => ({ revision: textOf(value) }) },
  '--served-model-name': { path: 'servedModelNames', fields: (value) => ({ servedModelNames: listOf(value) }) },
  '--h11-max-header-count': requestLimit('headers'),
  '--h11-max-incomplete-event-size': requestLimit('headerBytes'),
  '--shutdown-timeout': {
    path: 'life.shutdownTimeoutSeconds',
    fields: (value) => ({ life: { shutdownTimeoutSeconds: asNumber(value) } }),
  },
};

function engineNumber(field: string): TypedField {
  return { path: `engine.${field}`, fields: (value) => ({ engine: { [field]: asNumber(value) } }) };
}

function engineText(field: string): TypedField {
  return { path: `engine.${field}`, fields: (value) => ({ engine: { [field]: textOf(value) } }) };
}

function engineSwitch(field: string): TypedField {
  return { path: `engine.${field}`, fields: (value) => ({ engine: { [field]: value !== false } }) };
}

function requestLimit(field: string): TypedField {
  return { path: `requestLimits.${field}`, fields: (value) => ({ requestLimits: { [field]: asNumber(value) } }) };
}

function lora(path: string, slots: (value: unknown) => Readonly<Record<string, unknown>>): TypedField {
  return { path: `engine.${path}`, fields: (value) => (value === false ? {} : { engine: { lora: slots(value) } }) };
}

function asNumber(value: unknown): unknown {
  return numberOf(value) ?? value;
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : textOf(value).split(/\s+/)).map(textOf);
}

/** `name=path` pairs; their rank stands in the adapter's own `adapter_config.json`, 16 where vLLM is told nothing. */
function adaptersOf(value: unknown): Readonly<Record<string, unknown>> {
  const pairs = listOf(value).flatMap((pair) => {
    const [name = '', source] = pair.split('=');
    return source === undefined ? [] : [[name, { source, rank: 16 }] as const];
  });
  return Object.fromEntries(pairs);
}
