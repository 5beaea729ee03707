import { FIXED_ON_AUTOPILOT, type ClusterDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { NewCluster } from '../types/cluster';
import type { Notifications } from '../types/cluster-parts';
import { resolveAddons } from './addons';
import { resolveBinaryAuthorization } from './binary-authorization';
import type { ClusterContext, CommonCluster } from './context';

const CHANNELS = 'https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels';
const WINDOWS = 'https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions';
const ISOLATION = 'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation';
const VULNERABILITIES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/about-security-posture-dashboard';

type New = Omit<NewCluster, keyof CommonCluster>;

/** What only a cluster has that is made. */
export function resolveNewCluster(context: ClusterContext, given: ClusterDescription | undefined, ledger: Ledger): New {
  const mode = given?.mode ?? 'standard';
  return {
    kind: ledger.note('kind', byDefault('new', 'a cluster of its own')),
    ...resolveUpgrades(context, given, ledger),
    dnsEndpoint: ledger.choose(
      'dnsEndpoint',
      given?.dnsEndpoint,
      byDefault(true, 'reaches a private control plane without a bastion, guarded by IAM', ISOLATION),
    ),
    ipEndpoint: ledger.choose(
      'ipEndpoint',
      given?.ipEndpoint,
      byDefault(true, 'whatever runs in the VPC reaches the control plane without a rule in IAM', ISOLATION),
    ),
    securityPosture: ledger.choose(
      'securityPosture',
      given?.securityPosture,
      byDefault('BASIC' as const, 'the audit costs nothing', VULNERABILITIES),
    ),
    ...(given?.rbacGroup === undefined ? {} : { rbacGroup: ledger.given('rbacGroup', given.rbacGroup) }),
    ...(given?.binaryAuthorization === undefined
      ? {}
      : {
          binaryAuthorization: resolveBinaryAuthorization(
            context.images,
            given.binaryAuthorization,
            ledger.under('binaryAuthorization'),
          ),
        }),
    addons: resolveAddons({ mode, mountsSecrets: context.mountsSecrets }, given?.addons, ledger.under('addons')),
    ...(given?.notifications === undefined
      ? {}
      : { notifications: resolveNotifications(context, given.notifications, ledger.under('notifications')) }),
    ...(given?.fleet === undefined
      ? {}
      : {
          fleetProject: ledger.choose(
            'fleetProject',
            given.fleet.project,
            derived(context.project, 'the project of the environment'),
          ),
        }),
    withoutEffect: ledger.note(
      'withoutEffect',
      derived(mode === 'autopilot' ? fixedAddons(given) : [], 'add-ons that no Autopilot cluster has a choice of'),
    ),
  };
}

function fixedAddons(given: ClusterDescription | undefined): string[] {
  return FIXED_ON_AUTOPILOT.filter((field) => given?.addons?.[field] !== undefined).map((field) => `addons.${field}`);
}

type Upgrades = Pick<
  New,
  'releaseChannel' | 'minMasterVersion' | 'patchMode' | 'maintenance' | 'maintenanceExclusions'
>;

function resolveUpgrades({ targets }: ClusterContext, given: ClusterDescription | undefined, ledger: Ledger): Upgrades {
  return {
    releaseChannel: ledger.choose(
      'releaseChannel',
      given?.releaseChannel,
      byDefault('REGULAR', 'two to three months of proof before a version arrives', CHANNELS),
    ),
    ...(/-gke\.\d+$/.test(targets.gke)
      ? { minMasterVersion: ledger.note('minMasterVersion', derived(targets.gke, '`targets.gke` is a full version')) }
      : {}),
    ...(given?.patchMode === undefined ? {} : { patchMode: ledger.given('patchMode', given.patchMode) }),
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
    maintenanceExclusions: ledger.choose(
      'maintenanceExclusions',
      given?.maintenanceExclusions,
      byDefault({}, 'whatever the window admits may come'),
    ),
  };
}

function resolveNotifications(
  { environment, project }: ClusterContext,
  given: NonNullable<ClusterDescription['notifications']>,
  ledger: Ledger,
): Notifications {
  const topicName = given.topic?.split('/').at(-1) ?? `${environment}-cluster-events`;
  return {
    topic: ledger.choose(
      'topic',
      given.topic,
      derived(`projects/${project}/topics/${topicName}`, 'named after the environment, and made with it'),
    ),
    topicName: ledger.note('topicName', derived(topicName, "last part of the topic's full name")),
    make: ledger.note('make', derived(given.topic === undefined, 'made where none is named')),
    events: ledger.choose('events', given.events, byDefault([], 'everything that GKE tells')),
  };
}
