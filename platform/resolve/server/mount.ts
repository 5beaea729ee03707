import type { ServerModelDescription } from '../../description';
import { GIB } from '../../sizing';
import type { Ledger } from '../ledger';
import { resolveMount } from '../model/weights/mount';
import { derived } from '../origin';
import type { MountedWeights } from '../types/weights';

/** The folder of the bucket that a server finds at the place of its mount; undefined where it fetches for itself. */
export function resolveServerMount(
  name: string,
  bucket: string | undefined,
  { server, weightsFrom }: ServerModelDescription,
  ledger: Ledger,
): MountedWeights | undefined {
  const path = weightsFrom?.gcs.path;
  if (path === undefined || bucket === undefined) return undefined;
  const bytes = (server.weightsGib ?? 0) * GIB;
  const folder = {
    bucket: ledger.note('bucket', derived(bucket, "the environment's bucket of weights")),
    path: ledger.given('path', path),
  };
  return {
    source: ledger.note('source', derived('gcs-fuse', 'a program of its own reads files')),
    id: ledger.note('id', derived(name, "the model's name")),
    bytes: ledger.note('bytes', derived(bytes, 'server.weightsGib')),
    ...folder,
    ...resolveMount(folder, bytes, weightsFrom?.gcs.cacheMedium, ledger),
  };
}
