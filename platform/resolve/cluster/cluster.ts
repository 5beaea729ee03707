import { NEW_CLUSTER_FIELDS, type ClusterDescription } from '../../description';
import type { ClusterContext, CommonCluster } from './context';
import { resolveKeys } from './keys';
import { resolveNewCluster } from './new';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { Cluster } from '../types/cluster';

/** The cluster's name, which everything in it may need. */
export function clusterNameOf(environment: string, given: ClusterDescription | undefined): string {
  return given?.existing?.name ?? given?.name ?? environment;
}

/** The GKE cluster of an environment. */
export function resolveCluster(
  context: ClusterContext,
  given: ClusterDescription | undefined,
  ledger: Ledger,
): Cluster {
  const common = resolveCommon(context, given, ledger);
  if (given?.existing === undefined) return { ...common, ...resolveNewCluster(context, given, ledger) };
  return {
    ...common,
    kind: ledger.given('kind', 'existing'),
    dnsEndpoint: ledger.choose(
      'dnsEndpoint',
      given.existing.dnsEndpoint,
      byDefault(false, 'whether its DNS name answers, nobody says; its address does in any case'),
    ),
    withoutEffect: ledger.note('withoutEffect', derived(withoutEffect(given), 'fields about a cluster that is made')),
  };
}

function withoutEffect(given: ClusterDescription): string[] {
  const fields: string[] = NEW_CLUSTER_FIELDS.filter((field) => given[field] !== undefined);
  const { secrets, bootDisks } = given.keys ?? {};
  return [
    ...fields,
    ...(secrets === undefined ? [] : ['keys.secrets']),
    ...(bootDisks === undefined || given.mode !== 'autopilot' ? [] : ['keys.bootDisks']),
  ];
}

function resolveCommon(context: ClusterContext, given: ClusterDescription | undefined, ledger: Ledger): CommonCluster {
  const accountId = `${context.environment}-nodes`;
  const account = ledger.under('nodeServiceAccount');
  const keys = resolveKeys(context, given?.keys, ledger.under('keys'));
  return {
    name: ledger.choose(
      'name',
      given?.existing?.name ?? given?.name,
      derived(clusterNameOf(context.environment, given), "the environment's name"),
    ),
    location: ledger.choose(
      'location',
      given?.existing?.location,
      derived(context.region, 'a regional control plane outlives the loss of a zone'),
    ),
    mode: ledger.choose(
      'mode',
      given?.mode,
      byDefault('standard' as const, 'node pools of a known size, which Autopilot does not have'),
    ),
    nodeZones: ledger.note('nodeZones', derived(context.nodeZones, 'every zone that a node pool names')),
    deletionProtection: ledger.choose(
      'deletionProtection',
      given?.deletionProtection,
      derived(context.protection, '`protection` of the environment'),
    ),
    ...(keys === undefined ? {} : { keys }),
    nodeServiceAccount: {
      accountId: account.note('accountId', derived(accountId, "the environment's name and '-nodes'")),
      email: account.note(
        'email',
        derived(`${accountId}@${context.project}.iam.gserviceaccount.com`, 'account id and project'),
      ),
    },
  };
}
