import type { Changes } from '../../rule-case';

export const GEMMA = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1 };
export const QWEN = { weights: 'Qwen/Qwen2.5-1.5B-Instruct', nodePool: 'l4', replicas: 1 };
export const ID = 'google/gemma-2-2b-it';
export const HEADER = 'X-Gateway-Model-Name';

/** A gateway whose clients name the model in a header, and know it. */
export const BY_HEADER: Changes = {
  'gateway.bodyBasedRouting': false,
  'gateway.allow': { 'clients-must-name-model-in-header': 'they do' },
};

/** A second model beside the first, with room for both. */
export function beside(other: object): Changes {
  return { 'models.gemma.replicas': 1, 'models.other': other };
}

export const OTHER = beside({ ...GEMMA, servedModelNames: ['other'] });
export const SAME_NAME = beside(GEMMA);
