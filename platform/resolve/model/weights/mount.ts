import { MIB } from '../../../sizing';
import type { Ledger } from '../../ledger';
import { byDefault, derived } from '../../origin';
import type { BucketFolder, MountedWeights } from '../../types/weights';

/** Where the folder of a bucket appears in the container. */
export const MOUNT_PATH = '/weights';

/** What the sidecar of Cloud Storage FUSE asks for unless told otherwise (GKE, Cloud Storage FUSE CSI driver sidecar). */
const SIDECAR = { cpuMillis: 250, memoryMib: 512 };

/** Metadata and temporary files of the sidecar, beside its cache. */
const SIDECAR_SCRATCH_MIB = 1024;
const MIB_PER_GIB = 1024;

/** Options that Google's accelerated-platforms mounts weights with: metadata once, files in parallel parts into the cache. */
const OPTIONS = [
  'implicit-dirs',
  'metadata-cache:ttl-secs:-1',
  'metadata-cache:stat-cache-max-size-mb:-1',
  'metadata-cache:type-cache-max-size-mb:-1',
  'file-system:kernel-list-cache-ttl-secs:-1',
  'file-cache:enable-parallel-downloads:true',
  'file-cache:cache-file-for-range-read:true',
];
const SOURCE = 'GoogleCloudPlatform/accelerated-platforms, async-inference-gpu/vllm/base/deployment.yaml';

type Mount = Pick<MountedWeights, 'argument' | 'mountPath' | 'mountOptions' | 'cacheMedium' | 'sidecar'>;

/** How a folder of a bucket is mounted, and the room that its cache takes. */
export function resolveMount(
  { path }: BucketFolder,
  bytes: number,
  medium: MountedWeights['cacheMedium'] | undefined,
  ledger: Ledger,
): Mount {
  const cacheMedium = ledger.choose(
    'cacheMedium',
    medium,
    byDefault<MountedWeights['cacheMedium']>('disk', "the node's memory is the engine's"),
  );
  const cacheMib = Math.ceil((bytes * 1.1) / MIB / MIB_PER_GIB) * MIB_PER_GIB;
  const options = [`only-dir:${path}`, `file-cache:max-size-mb:${cacheMib}`, ...OPTIONS];
  const because =
    'the folder alone, its metadata read once, its files in parallel parts into a cache that holds them all';
  return {
    argument: ledger.note('argument', derived(MOUNT_PATH, 'where the folder is mounted')),
    mountPath: ledger.note('mountPath', byDefault(MOUNT_PATH, 'beside the folders that the engine writes to')),
    mountOptions: ledger.note('mountOptions', derived(options.join(','), because, SOURCE)),
    cacheMedium,
    sidecar: ledger.note(
      'sidecar',
      derived(
        {
          cpuMillis: SIDECAR.cpuMillis,
          memoryMib: SIDECAR.memoryMib + (cacheMedium === 'memory' ? cacheMib : 0),
          ephemeralStorageMib: SIDECAR_SCRATCH_MIB + (cacheMedium === 'disk' ? cacheMib : 0),
          cacheMib,
        },
        'the checkpoint and a tenth as its cache, a GiB of scratch',
        'https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-storage-fuse-csi-driver-sidecar',
      ),
    ),
  };
}
