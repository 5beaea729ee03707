import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { AdapterFolder } from '../types/adapters';

/** Where the bucket appears in the container. */
const MOUNT_PATH = '/adapters';

/** What the sidecar of Cloud Storage FUSE asks for; adapters are small, and are read once. */
const SIDECAR = { cpuMillis: 250, memoryMib: 512, ephemeralStorageMib: 1024 };

const SOURCE = 'https://docs.vllm.ai/en/latest/features/lora/';

/** Environment by which vLLM looks for an adapter of a request's name in a folder. */
export function adapterEnvironment({ adaptersFrom }: Pick<ModelDescription, 'adaptersFrom'>): Record<string, string> {
  if (adaptersFrom === undefined) return {};
  return {
    VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'true',
    VLLM_PLUGINS: 'lora_filesystem_resolver',
    VLLM_LORA_RESOLVER_CACHE_DIR: MOUNT_PATH,
  };
}

/** The folder of the bucket that adapters are loaded from when they are first asked for; undefined where there is none. */
export function resolveAdapterFolder(
  bucket: string | undefined,
  { adaptersFrom, weightsFrom }: ModelDescription,
  ledger: Ledger,
): AdapterFolder | undefined {
  if (adaptersFrom === undefined || bucket === undefined) return undefined;
  const { path } = adaptersFrom.gcs;
  const shared = weightsFrom?.gcs?.loader === 'gcsfuse';
  return {
    bucket: ledger.note('bucket', derived(bucket, "the environment's bucket of weights")),
    path: ledger.given('path', path),
    mountPath: ledger.note('mountPath', byDefault(MOUNT_PATH, 'beside the folders that the engine writes to')),
    mountOptions: ledger.note(
      'mountOptions',
      derived(`only-dir:${path},implicit-dirs`, 'the folder alone; what is new in it is seen within a minute', SOURCE),
    ),
    sidecar: ledger.note(
      'sidecar',
      shared
        ? derived(undefined, 'the one that reads the weights reads adapters as well')
        : byDefault(SIDECAR, 'small files, read once'),
    ),
  };
}
