import type { AutoProvisioningDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { Cluster } from '../types/cluster';
import type { AutoProvisioning, ResourceLimit } from '../types/auto-provisioning';

const ACCELERATED_PLATFORMS = 'GoogleCloudPlatform/accelerated-platforms@9320f3b';

/** How GKE makes node pools by itself; nothing where it does not. */
export function resolveAutoProvisioning(
  clusterZones: readonly string[],
  given: AutoProvisioningDescription | undefined,
  clusterLedger: Ledger,
): Pick<Cluster, 'autoProvisioning'> {
  if (given === undefined) return {};
  const ledger = clusterLedger.under('autoProvisioning');
  const disk = ledger.under('bootDisk');
  const autoProvisioning: AutoProvisioning = {
    limits: ledger.given('limits', limitsOf(given)),
    profile: ledger.choose(
      'profile',
      given.profile,
      byDefault(
        'OPTIMIZE_UTILIZATION',
        'an accelerator that idles costs more than a node that comes',
        ACCELERATED_PLATFORMS,
      ),
    ),
    zones: ledger.choose('zones', given.zones, derived(clusterZones, 'the zones of the cluster')),
    bootDisk: {
      type: disk.choose('type', given.bootDisk?.type, byDefault('pd-balanced', 'the default of GKE is a hard disk')),
      sizeGb: disk.choose('sizeGb', given.bootDisk?.sizeGb, byDefault(100, "GKE's own default")),
    },
  };
  return { autoProvisioning };
}

/** CPU and memory are mandatory; an accelerator without a line of its own is never obtained. */
function limitsOf({ limits }: AutoProvisioningDescription): ResourceLimit[] {
  const { cpu, memoryGib, accelerators = {} } = limits;
  const all = [['cpu', cpu], ['memory', memoryGib], ...Object.entries(accelerators).sort()] as const;
  return all.map(([resourceType, { min, max }]) => ({
    resourceType,
    ...(min === undefined ? {} : { minimum: min }),
    maximum: max,
  }));
}
