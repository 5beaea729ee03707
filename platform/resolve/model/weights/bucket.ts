import type { ModelDescription, WeightsFromDescription } from '../../../description';
import type { Ledger } from '../../ledger';
import { byDefault, derived } from '../../origin';
import type { BucketFolder, Checkpoint, MountedWeights, StreamedWeights } from '../../types/weights';
import { resolveFill } from './fill';
import { resolveMount } from './mount';

/** What weights in a bucket depend on beside the model's own description. */
export interface BucketContext {
  /** Name of the model. */
  readonly name: string;
  readonly checkpoint: Omit<Checkpoint, 'argument'>;
  readonly bucket: string;
}

type Given = Pick<ModelDescription, 'weights' | 'revision'> & {
  readonly gcs: NonNullable<WeightsFromDescription['gcs']>;
};

const STREAMER = 'https://docs.vllm.ai/en/stable/models/extensions/runai_model_streamer/';

/** Weights in a folder of the environment's bucket, streamed or mounted. */
export function resolveBucketWeights(
  context: BucketContext,
  given: Given,
  ledger: Ledger,
): StreamedWeights | MountedWeights {
  const { checkpoint } = context;
  const { loader } = given.gcs;
  const folder = resolveFolder(context, given, ledger);
  if (loader === 'gcsfuse') {
    const source = ledger.given('source', 'gcs-fuse' as const);
    return {
      source,
      ...checkpoint,
      ...folder,
      ...resolveMount(folder, checkpoint.bytes, given.gcs.cacheMedium, ledger),
    };
  }
  const because = 'streams many objects at once into GPU memory, without a copy on the disk';
  return {
    source: ledger.choose('source', loader && ('gcs-streamer' as const), byDefault('gcs-streamer', because, STREAMER)),
    ...checkpoint,
    ...folder,
    ...unusedCacheMedium(given, ledger),
    argument: ledger.note(
      'argument',
      derived(`gs://${folder.bucket}/${folder.path}`, "the folder's address", STREAMER),
    ),
  };
}

function unusedCacheMedium({ gcs }: Given, ledger: Ledger): Pick<StreamedWeights, 'unusedCacheMedium'> {
  if (gcs.cacheMedium === undefined) return {};
  return { unusedCacheMedium: ledger.given('unusedCacheMedium', gcs.cacheMedium) };
}

function resolveFolder(
  { name, bucket, checkpoint }: BucketContext,
  { weights, revision, gcs }: Given,
  ledger: Ledger,
): BucketFolder {
  if (revision !== undefined) ledger.given('revision', revision);
  return {
    bucket: ledger.note('bucket', derived(bucket, "the environment's bucket of weights")),
    path: ledger.choose(
      'path',
      gcs.path,
      derived([weights, revision].filter((part) => part !== undefined).join('/'), 'the id, and the revision if any'),
    ),
    ...(revision === undefined ? {} : { revision }),
    ...(gcs.fill === true ? { fill: resolveFill({ name, bytes: checkpoint.bytes }, ledger) } : {}),
  };
}
