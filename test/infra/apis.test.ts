import type { Platform } from '../../platform';
import { quickstartPlatform } from '../fixtures/platform';
import { resourceAt, synth } from './terraform';

describe('the APIs', () => {
  const json = synth(quickstartPlatform());
  const services = Object.values(json.resource['google_project_service'] ?? {});

  test('stay on when the environment goes', () => {
    expect(services.map((service) => service['disable_on_destroy'])).toEqual(services.map(() => false));
  });

  test('are on before anything calls them', () => {
    const cluster = resourceAt(json, 'google_container_cluster.cluster');
    const addresses = Object.keys(json.resource['google_project_service'] ?? {});

    expect(cluster['depends_on']).toEqual(
      expect.arrayContaining(addresses.map((name) => `google_project_service.${name}`)),
    );
    expect(resourceAt(json, 'google_compute_network.network_vpc')['depends_on']).toEqual([
      'google_project_service.api_compute',
    ]);
    expect(resourceAt(json, 'google_service_account.nodes_account')['depends_on']).toEqual([
      'google_project_service.api_iam',
    ]);
  });

  test('hold the one behind image streaming only where a pool streams', () => {
    const { nodePools, ...rest } = quickstartPlatform();
    const still = Object.fromEntries(
      Object.entries(nodePools).map(([name, pool]) => [name, { ...pool, imageStreaming: false }]),
    );
    const streams = (platform: Platform): boolean =>
      'api_containerfilesystem' in (synth(platform).resource['google_project_service'] ?? {});

    expect(streams({ ...rest, nodePools })).toBe(true);
    expect(streams({ ...rest, nodePools: still })).toBe(false);
  });
});
