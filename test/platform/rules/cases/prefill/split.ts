import type { Changes } from '../../rule-case';

/** The good description's model with a server that reads prompts, on the same pool. */
export const SPLIT = {
  'nodePools.l4.nodes': { min: 1, max: 4 },
  'models.gemma.replicas': { min: 1, max: 2 },
  'models.gemma.prefill': { replicas: 1 },
} satisfies Changes;

/** The same with two GPUs a node, and such an engine for each role. */
export const wide = (decode: object, prefill: object): Changes => ({
  ...SPLIT,
  'nodePools.l4': { machineType: 'g2-standard-48', zones: ['europe-west1-b'], nodes: { min: 1, max: 4 } },
  'models.gemma.engine': decode,
  'models.gemma.prefill': { replicas: 2, engine: prefill },
});
