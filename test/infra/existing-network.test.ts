import type { PlatformDescription } from '../../platform';
import { platformWith } from '../fixtures/platform';
import { addressesOf, resourceAt, synth } from './terraform';

type ExistingNetwork = NonNullable<NonNullable<PlatformDescription['network']>['existing']>;

const EXISTING: ExistingNetwork = {
  network: 'shared',
  subnetwork: 'nodes',
  podsRange: 'p',
  servicesRange: 's',
  proxyOnlyCidr: '10.2.0.0/23',
};

const synthWith = (changes: Partial<ExistingNetwork>, cluster?: PlatformDescription['cluster']) =>
  synth(platformWith({ network: { existing: { ...EXISTING, ...changes } }, cluster }));

describe('a VPC that is there already', () => {
  test('of the project itself is named in full, and a new cluster takes its ranges', () => {
    expect(resourceAt(synthWith({}), 'google_container_cluster.cluster')).toMatchObject({
      network: 'projects/example-project/global/networks/shared',
      subnetwork: 'projects/example-project/regions/europe-west1/subnetworks/nodes',
      ip_allocation_policy: { cluster_secondary_range_name: 'p', services_secondary_range_name: 's' },
    });
  });

  test('is used as it is: nothing of it is made', () => {
    expect(addressesOf(synthWith({ hostProject: 'host-project' })).filter((one) => /compute_/.test(one))).toEqual([]);
  });

  test('needs no rights in a host project where somebody else grants them', () => {
    const granted = addressesOf(synthWith({ hostProject: 'host-project' })).filter((one) => /\.network_/.test(one));
    expect(granted).toEqual([]);
  });

  test('lets GKE make firewall rules in it only where that is said', () => {
    const rights = (grants: 'use' | 'use-and-firewall') =>
      Object.values(synthWith({ hostProject: 'host-project', grants }).resource['google_project_iam_member'] ?? {})
        .filter(({ project }) => project === 'host-project')
        .map(({ role }) => role);
    expect(rights('use')).toEqual(['roles/container.hostServiceAgentUser']);
    expect(rights('use-and-firewall').sort()).toEqual([
      'roles/compute.securityAdmin',
      'roles/container.hostServiceAgentUser',
    ]);
  });

  test('lends its subnet to a new cluster before that is made', () => {
    const json = synthWith({ hostProject: 'host-project', grants: 'use' });
    expect(resourceAt(json, 'google_container_cluster.cluster')['depends_on']).toEqual(
      expect.arrayContaining(['google_compute_subnetwork_iam_member.network_gke-uses-subnet']),
    );
  });
});

test('an Autopilot cluster that is there already needs neither node pools nor an account for nodes', () => {
  const json = synthWith({}, { existing: { name: 'main' }, mode: 'autopilot' });
  expect(addressesOf(json).filter((one) => /node_pool|service_account/.test(one))).toEqual([]);
  expect(json.output).not.toHaveProperty('node_service_account');
});
