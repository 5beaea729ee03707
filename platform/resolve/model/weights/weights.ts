import type { ModelDescription } from '../../../description';
import { weights as weightsOf } from '../../../sizing';
import type { Ledger } from '../../ledger';
import { byDefault, catalogued, derived } from '../../origin';
import type { NodePool } from '../../types/node-pool';
import type { Checkpoint, HubWeights, ImageWeights, VolumeWeights, Weights } from '../../types/weights';
import { resolveToken, type TokenContext } from '../token';
import { resolveBucketWeights } from './bucket';
import { resolveDiskWeights } from './disk';
import { MOUNT_PATH } from './mount';

/** What a model's weights depend on beside its own description. */
export interface WeightsContext extends TokenContext {
  /** Name of the environment's bucket of weights; undefined where it has none. */
  readonly weightsBucket: string | undefined;
  /** Name of the environment. */
  readonly environment: string;
  readonly nodePool: NodePool;
}

/** Where a model's weights are, and how they reach the engine. */
export function resolveWeights(context: WeightsContext, given: ModelDescription, ledger: Ledger): Weights {
  const { gcs, hyperdiskMl, volume, image } = given.weightsFrom ?? {};
  const checkpoint = resolveCheckpoint(context, given, ledger);
  if (gcs !== undefined && context.weightsBucket !== undefined) {
    return resolveBucketWeights({ ...context, checkpoint, bucket: context.weightsBucket }, { ...given, gcs }, ledger);
  }
  if (hyperdiskMl !== undefined)
    return resolveDiskWeights({ ...context, checkpoint }, { ...given, hyperdiskMl }, ledger);
  if (volume !== undefined) return volumeWeights({ ...checkpoint, ...unusedRevision(given, ledger) }, volume, ledger);
  if (image !== undefined) return imageWeights({ ...checkpoint, ...unusedRevision(given, ledger) }, image, ledger);
  return hubWeights(checkpoint, given, ledger);
}

/** What is true of a checkpoint wherever it lies; a token is of use only where something comes from the Hub. */
function resolveCheckpoint(
  context: WeightsContext,
  given: ModelDescription,
  ledger: Ledger,
): Omit<Checkpoint, 'argument'> {
  const checkpoint = weightsOf(context.row);
  return {
    id: ledger.given('id', given.weights),
    ...resolveToken(context, given, ledger),
    bytes: ledger.note('bytes', catalogued(checkpoint.bytes, checkpoint.sum, context.row)),
  };
}

function hubWeights(
  checkpoint: Omit<Checkpoint, 'argument'>,
  { weights, weightsFrom, revision }: ModelDescription,
  ledger: Ledger,
): HubWeights {
  const cache = weightsFrom?.sharedCache;
  return {
    source:
      cache === undefined
        ? ledger.note('source', byDefault('huggingface' as const, 'the public hub'))
        : ledger.given('source', 'huggingface'),
    ...checkpoint,
    argument: ledger.note('argument', derived(weights, 'vLLM downloads what has such an id')),
    ...(revision === undefined ? {} : { revision: ledger.given('revision', revision) }),
    ...(cache === undefined ? {} : { sharedCacheClaim: ledger.given('sharedCacheClaim', cache.claim) }),
  };
}

/** What lies somewhere already has the revision that it has. */
function unusedRevision({ revision }: ModelDescription, ledger: Ledger): { unusedRevision?: string } {
  return revision === undefined ? {} : { unusedRevision: ledger.given('unusedRevision', revision) };
}

function volumeWeights(
  checkpoint: Omit<Checkpoint, 'argument'>,
  { claim, path }: { readonly claim: string; readonly path?: string | undefined },
  ledger: Ledger,
): VolumeWeights {
  const argument = [MOUNT_PATH, path].filter((part) => part !== undefined).join('/');
  return {
    source: ledger.given('source', 'persistent-disk'),
    ...checkpoint,
    argument: ledger.note('argument', derived(argument, 'where the folder of the volume is mounted')),
    claim: ledger.given('claim', claim),
    mountPath: ledger.note('mountPath', byDefault(MOUNT_PATH, 'beside the folders that the engine writes to')),
  };
}

function imageWeights(
  checkpoint: Omit<Checkpoint, 'argument'>,
  { path }: { readonly path: string },
  ledger: Ledger,
): ImageWeights {
  return {
    source: ledger.given('source', 'image'),
    ...checkpoint,
    argument: ledger.given('argument', path),
  };
}
