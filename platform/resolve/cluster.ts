import type { ClusterDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Cluster } from './types/cluster';

const CHANNELS = 'https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels';
const WINDOWS = 'https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions';

/** What a cluster's values depend on beside its own description. */
export interface ClusterContext {
  readonly environment: string;
  readonly project: string;
  readonly region: string;
  readonly nodeZones: readonly string[];
  /** Whether what cannot be had back is protected. */
  readonly protection: boolean;
}

/** The GKE cluster of an environment. */
export function resolveCluster(
  context: ClusterContext,
  given: ClusterDescription | undefined,
  ledger: Ledger,
): Cluster {
  const accountId = `${context.environment}-nodes`;
  const account = ledger.under('nodeServiceAccount');
  return {
    name: ledger.choose('name', given?.name, derived(context.environment, "the environment's name")),
    location: ledger.note('location', derived(context.region, 'a regional control plane outlives the loss of a zone')),
    nodeZones: ledger.note('nodeZones', derived(context.nodeZones, 'every zone that a node pool names')),
    releaseChannel: ledger.choose(
      'releaseChannel',
      given?.releaseChannel,
      byDefault('REGULAR', 'two to three months of proof before a version arrives', CHANNELS),
    ),
    maintenance: ledger.choose(
      'maintenance',
      given?.maintenance,
      byDefault(
        {
          startTime: '2026-01-03T00:00:00Z',
          endTime: '2026-01-03T08:00:00Z',
          recurrence: 'FREQ=WEEKLY;BYDAY=SA,SU',
        },
        'weekend nights; GKE wants 48 hours in 32 days at the least, in windows of 4 hours or more',
        WINDOWS,
      ),
    ),
    deletionProtection: ledger.choose(
      'deletionProtection',
      given?.deletionProtection,
      derived(context.protection, '`protection` of the environment'),
    ),
    dnsEndpoint: ledger.choose(
      'dnsEndpoint',
      given?.dnsEndpoint,
      byDefault(
        true,
        'reaches a private control plane without a bastion, guarded by IAM',
        'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation',
      ),
    ),
    nodeServiceAccount: {
      accountId: account.note('accountId', derived(accountId, "the environment's name and '-nodes'")),
      email: account.note(
        'email',
        derived(`${accountId}@${context.project}.iam.gserviceaccount.com`, 'account id and project'),
      ),
    },
  };
}
