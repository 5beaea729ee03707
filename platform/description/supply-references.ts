import type { Finding } from '../finding';
import { suggestion } from '../nearest';
import type { PlatformDescription } from './platform';

/** Whether an input has a bucket of weights, and the names of its secrets, whether these are good or not. */
export interface SupplyNames {
  readonly weightsBucket: boolean;
  readonly secrets: readonly string[];
}

/** Refuses models that read from a bucket or a secret that is not described. */
export function findMissingSupplies({ models }: PlatformDescription, names: SupplyNames): Finding[] {
  return Object.entries(models).flatMap(([name, { weightsFrom, huggingFaceToken }]) => [
    ...(weightsFrom?.gcs === undefined || names.weightsBucket ? [] : [bucketMissing(`models.${name}.weightsFrom`)]),
    ...secretMissing(`models.${name}.huggingFaceToken.secretManager`, huggingFaceToken?.secretManager, names.secrets),
  ]);
}

function secretMissing(path: string, given: string | undefined, known: readonly string[]): Finding[] {
  if (given === undefined || known.includes(given)) return [];
  return [
    {
      severity: 'error',
      rule: 'secret-unknown',
      path,
      message: `no secret is named '${given}'`,
      given,
      allowed: known.length === 0 ? 'none is described; add it to `secrets` first' : known.join(', '),
      fix: suggestion(given, known) ?? `secrets: { '${given}': {} } on the environment`,
    },
  ];
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
