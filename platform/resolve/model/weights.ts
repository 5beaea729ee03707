import type { ModelDescription } from '../../description';
import { weights as weightsOf } from '../../sizing';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived } from '../origin';
import { resolveMount } from './weights-mount';
import { resolveToken, type TokenContext } from './token';
import type { BucketFolder, Checkpoint, Weights } from '../types/weights';

/** What a model's weights depend on beside its own description. */
export interface WeightsContext extends TokenContext {
  /** Name of the environment's bucket of weights; undefined where it has none. */
  readonly weightsBucket: string | undefined;
}

const STREAMER = 'https://docs.vllm.ai/en/stable/models/extensions/runai_model_streamer/';

/** Where a model's weights are, and how they reach the engine. */
export function resolveWeights(context: WeightsContext, given: ModelDescription, ledger: Ledger): Weights {
  const { weightsBucket } = context;
  const { gcs } = given.weightsFrom ?? {};
  const checkpoint = resolveCheckpoint(context, given, ledger);
  if (gcs === undefined || weightsBucket === undefined) {
    if (given.revision !== undefined) ledger.given('revision', given.revision);
    return {
      source: ledger.note('source', byDefault('huggingface' as const, 'the public hub')),
      ...checkpoint,
      argument: ledger.note('argument', derived(given.weights, 'vLLM downloads what has such an id')),
      ...(given.revision === undefined ? {} : { revision: given.revision }),
    };
  }
  const folder = resolveFolder(weightsBucket, given, ledger);
  const loader = gcs.loader ?? 'runai_streamer';
  const because = 'streams many objects at once into GPU memory, without a copy on the disk';
  if (loader === 'gcsfuse') {
    const source = ledger.given('source', 'gcs-fuse' as const);
    return { source, ...checkpoint, ...folder, ...resolveMount(folder, checkpoint.bytes, ledger) };
  }
  return {
    source: ledger.choose(
      'source',
      gcs.loader && ('gcs-streamer' as const),
      byDefault('gcs-streamer', because, STREAMER),
    ),
    ...checkpoint,
    ...folder,
    argument: ledger.note(
      'argument',
      derived(`gs://${folder.bucket}/${folder.path}`, "the folder's address", STREAMER),
    ),
  };
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

function resolveFolder(bucket: string, given: ModelDescription, ledger: Ledger): BucketFolder {
  const { weights, revision, weightsFrom } = given;
  if (revision !== undefined) ledger.given('revision', revision);
  return {
    bucket: ledger.note('bucket', derived(bucket, "the environment's bucket of weights")),
    path: ledger.choose(
      'path',
      weightsFrom?.gcs.path,
      derived([weights, revision].filter((part) => part !== undefined).join('/'), 'the id, and the revision if any'),
    ),
    ...(revision === undefined ? {} : { revision }),
  };
}
