import type { ModelDescription, WeightsFromDescription } from '../../../description';
import { GIB } from '../../../sizing';
import type { Ledger } from '../../ledger';
import { byDefault, derived } from '../../origin';
import type { NodePool } from '../../types/node-pool';
import type { Checkpoint, DiskWeights } from '../../types/weights';
import { resolveFill } from './fill';
import { MOUNT_PATH } from './mount';

/** What weights on a disk depend on beside the model's own description. */
export interface DiskContext {
  /** Name of the model. */
  readonly name: string;
  readonly environment: string;
  readonly checkpoint: Omit<Checkpoint, 'argument'>;
  readonly nodePool: NodePool;
}

type Given = Pick<ModelDescription, 'revision'> & {
  readonly hyperdiskMl: NonNullable<WeightsFromDescription['hyperdiskMl']>;
};

/** What Google's samples provision (GoogleCloudPlatform/kubernetes-engine-samples, gke-model-armor). */
const THROUGHPUT_MIBPS = 2400;
const SAMPLES =
  'GoogleCloudPlatform/kubernetes-engine-samples, gke-model-armor: provisioned-throughput-on-create 2400Mi';

/** Least size of a Hyperdisk ML volume (https://cloud.google.com/compute/docs/disks/hyperdisks#limits-disk). */
const LEAST_GIB = 4;

/** Weights on a Hyperdisk ML volume of their own, in the zone of the nodes that read it. */
export function resolveDiskWeights(
  { name, environment, checkpoint, nodePool }: DiskContext,
  { revision, hyperdiskMl }: Given,
  ledger: Ledger,
): DiskWeights {
  const size = Math.max(LEAST_GIB, Math.ceil((checkpoint.bytes * 1.1) / GIB) + 1);
  const claim = `${name}-weights`;
  return {
    source: ledger.given('source', 'hyperdisk-ml'),
    ...checkpoint,
    argument: ledger.note('argument', derived(MOUNT_PATH, 'where the disk is mounted')),
    ...(revision === undefined ? {} : { revision: ledger.given('revision', revision) }),
    disk: ledger.note('disk', derived(`${environment}-${claim}`, 'disks share the project, volumes the cluster')),
    claim: ledger.note('claim', derived(claim, 'the model and what it holds')),
    zone: ledger.note('zone', derived(nodePool.zones[0] ?? '', 'a disk is of one zone: that of the nodes')),
    sizeGib: ledger.choose('sizeGib', hyperdiskMl.sizeGib, derived(size, 'the checkpoint, a tenth, and a GiB')),
    throughputMibps: ledger.choose(
      'throughputMibps',
      hyperdiskMl.throughputMibps,
      byDefault(THROUGHPUT_MIBPS, "what Google's samples provision", SAMPLES),
    ),
    mountPath: ledger.note('mountPath', byDefault(MOUNT_PATH, 'beside the folders that the engine writes to')),
    ...(hyperdiskMl.fill === true
      ? { fill: resolveFill({ name, bytes: checkpoint.bytes, nodePool: nodePool.name }, ledger) }
      : {}),
  };
}
