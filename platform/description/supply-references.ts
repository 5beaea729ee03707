import type { Finding } from '../finding';
import type { PlatformDescription } from './platform';

/** Whether an input has a bucket of weights, good or not. */
export interface SupplyNames {
  readonly weightsBucket: boolean;
}

/** Refuses models that read from a bucket where none is described. */
export function findMissingSupplies({ models }: PlatformDescription, names: SupplyNames): Finding[] {
  return Object.entries(models).flatMap(([name, { weightsFrom }]) =>
    weightsFrom === undefined || names.weightsBucket ? [] : [bucketMissing(`models.${name}.weightsFrom`)],
  );
}

function bucketMissing(path: string): Finding {
  return {
    severity: 'error',
    rule: 'weights-bucket-missing',
    path,
    message: 'no bucket of weights is described',
    allowed: 'a `weightsBucket` on the environment: one that is made, or an existing one by name',
    fix: 'weightsBucket: {} on the environment',
  };
}
