import { ACCELERATORS } from '../../catalog';
import type { NodePoolDescription } from '../../description';
import { COMPUTE_CLASS, computeClassTaint } from '../compute-class/weakest';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { NodePool, NodeTaint, PoolAccelerator } from '../types/node-pool';

/** What decides where pods find the pool. */
export interface SchedulingContext extends Pick<NodePool, 'spot' | 'flexStart' | 'queuedProvisioning'> {
  readonly name: string;
  readonly accelerator: PoolAccelerator | undefined;
  readonly computeClass?: string;
}

const QUEUED = 'cloud.google.com/gke-queued';
const QUEUED_SOURCE = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/provisioningrequest';
const CLASS_SOURCE = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes';

/** Labels and taints of a pool's nodes, and what pods that run there select by. */
export function resolveScheduling(
  context: SchedulingContext,
  given: NodePoolDescription,
  ledger: Ledger,
): Pick<NodePool, 'labels' | 'nodeSelector' | 'taints'> {
  return {
    labels: labelsOf(context, given, ledger),
    nodeSelector: ledger.note(
      'nodeSelector',
      derived(
        nodeSelectorOf(context),
        'the pool by name, and what its nodes are, so that a pool which was changed beneath the pods is noticed',
      ),
    ),
    taints: ledger.note('taints', derived(taintsOf(context), 'what GKE taints such nodes with')),
  };
}

/** The labels that are given, with those which GKE reads and leaves to the user. */
function labelsOf({ queuedProvisioning, computeClass }: SchedulingContext, given: NodePoolDescription, ledger: Ledger) {
  const ours = {
    ...(queuedProvisioning ? { [QUEUED]: 'true' } : {}),
    ...(computeClass === undefined ? {} : { [COMPUTE_CLASS]: computeClass }),
  };
  if (Object.keys(ours).length === 0)
    return ledger.choose('labels', given.labels, byDefault({}, 'GKE sets what the pods select by'));
  const because = queuedProvisioning
    ? derived({ ...given.labels, ...ours }, 'GKE does not set the label of a queued pool', QUEUED_SOURCE)
    : derived({ ...given.labels, ...ours }, 'GKE does not set the label of a pool in a compute class', CLASS_SOURCE);
  return ledger.note('labels', because);
}

function nodeSelectorOf({ name, accelerator, ...obtained }: SchedulingContext): Record<string, string> {
  return {
    'cloud.google.com/gke-nodepool': name,
    ...(accelerator === undefined ? {} : acceleratorLabels(accelerator)),
    ...(obtained.spot ? { 'cloud.google.com/gke-spot': 'true' } : {}),
    ...(obtained.flexStart ? { 'cloud.google.com/gke-flex-start': 'true' } : {}),
    ...(obtained.queuedProvisioning ? { [QUEUED]: 'true' } : {}),
  };
}

function acceleratorLabels({ name, nodeLabel, sharing, topology }: PoolAccelerator): Record<string, string> {
  const { topologyLabel } = ACCELERATORS[name];
  return {
    [nodeLabel.key]: nodeLabel.value,
    ...(sharing === undefined ? {} : sharingLabels(sharing)),
    ...(topologyLabel === undefined || topology === undefined ? {} : { [topologyLabel]: topology }),
  };
}

/** https://cloud.google.com/kubernetes-engine/docs/concepts/timesharing-gpus and …/how-to/gpus-multi */
function sharingLabels(sharing: NonNullable<PoolAccelerator['sharing']>): Record<string, string> {
  if (sharing.strategy === 'MIG') return { 'cloud.google.com/gke-gpu-partition-size': sharing.partitionSize };
  return {
    'cloud.google.com/gke-gpu-sharing-strategy': sharing.strategy === 'MPS' ? 'mps' : 'time-sharing',
    'cloud.google.com/gke-max-shared-clients-per-gpu': String(sharing.maxSharedClientsPerGpu),
  };
}

function taintsOf({ accelerator, queuedProvisioning, computeClass }: SchedulingContext): NodeTaint[] {
  return [
    ...(accelerator === undefined ? [] : [accelerator.taint]),
    ...(queuedProvisioning ? [{ key: QUEUED, value: 'true', effect: 'NoSchedule' } as const] : []),
    ...(computeClass === undefined ? [] : [computeClassTaint(computeClass)]),
  ];
}
