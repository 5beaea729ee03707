import { quickstartPlatform } from '../fixtures/platform';
import { resourceAt, synth } from './terraform';

describe("the nodes' service account", () => {
  const json = synth(quickstartPlatform());

  test('has the one role that a node needs, and no other', () => {
    const grants = Object.values(json.resource['google_project_iam_member'] ?? {}).filter(
      ({ member }) => member === '${google_service_account.nodes_account.member}',
    );

    expect(grants.map(({ role }) => role)).toEqual(['roles/container.defaultNodeServiceAccount']);
    expect(json.resource).not.toHaveProperty('google_artifact_registry_repository_iam_member');
  });

  test('has a description that the API takes', () => {
    const { account_id, description } = resourceAt(json, 'google_service_account.nodes_account');

    expect(account_id).toBe('quickstart-nodes');
    expect(String(description).length).toBeLessThanOrEqual(256);
  });

  test('is what every node runs as, and has its roles before the first node is there', () => {
    const email = '${google_service_account.nodes_account.email}';
    const pools = Object.values(json.resource['google_container_node_pool'] ?? {});
    const cluster = resourceAt(json, 'google_container_cluster.cluster');

    expect(pools).toHaveLength(2);
    for (const block of [...pools, cluster]) expect(block['node_config']).toMatchObject({ service_account: email });
    expect(cluster['depends_on']).toEqual(
      expect.arrayContaining(['google_project_iam_member.nodes_default-node-service-account']),
    );
  });
});
