import { NVLINK_TOPOLOGIES } from '../../catalog';
import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { NodePool, Placement } from '../types/node-pool';

const A4X = 'GoogleCloudPlatform/cluster-toolkit v1.95.0, examples/gke-a4x';

/** Where a pool's nodes stand to each other; `policyName` is that of the resource policy, where it takes one. */
export function resolvePlacement(
  policyName: string,
  { machineType, placement }: NodePoolDescription,
  ledger: Ledger,
): Pick<NodePool, 'placement'> {
  const usual = NVLINK_TOPOLOGIES[machineType];
  const topology = placement?.acceleratorTopology ?? usual;
  const tpu = placement?.tpuTopology === undefined ? {} : { tpuTopology: placement.tpuTopology };
  const compact = placement?.compact ?? false;
  if (topology === undefined || placement?.compact === false) {
    if (!compact && tpu.tpuTopology === undefined) return {};
    return { placement: ledger.given('placement', { compact, ...tpu }) };
  }
  const own = ledger.under('placement');
  if (tpu.tpuTopology !== undefined) own.given('tpuTopology', tpu.tpuTopology);
  const resolved: Placement = {
    compact: own.choose('compact', placement?.compact, derived(true, 'one NVLink joins them')),
    ...tpu,
    acceleratorTopology: own.choose(
      'acceleratorTopology',
      placement?.acceleratorTopology,
      derived(topology, `what one NVLink of ${machineType} joins`, A4X),
    ),
    policyName: own.note('policyName', derived(policyName, "the environment's name and the pool's")),
  };
  return { placement: resolved };
}
