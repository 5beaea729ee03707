import { accept, type Origin, type Platform } from '../../../../platform';
import { autopilot } from '../../../conformance/environments/autopilot';
import { existing } from '../../../conformance/environments/existing';
import { guarded } from '../../../conformance/environments/guarded';
import { platformWith } from '../../../fixtures/platform';

const PLATFORMS: [string, Platform][] = Object.entries({ autopilot, existing, guarded }).map(([name, description]) => [
  name,
  accept(name, description).platform,
]);

describe.each(PLATFORMS)('the resolved platform of %s', (_, { origins, ...platform }) => {
  test('says of each of its leaves where it came from', () => {
    expect(leaves(platform).filter((path) => originOf(origins, path) === undefined)).toEqual([]);
  });

  test('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(platform))).toEqual(platform);
  });
});

describe('pods on Autopilot', () => {
  const { nodePools } = accept('autopilot', autopilot).platform;

  test('ask for an accelerator and its driver, and for no pool by name', () => {
    expect(nodePools['l4']!.nodeSelector).toEqual({
      'cloud.google.com/gke-accelerator': 'nvidia-l4',
      'cloud.google.com/gke-gpu-driver-version': 'latest',
    });
    expect(nodePools['system']!.nodeSelector).toEqual({});
  });

  test('ask for Spot, and for the one zone that is described', () => {
    expect(nodePools['spot']!.nodeSelector).toMatchObject({
      'cloud.google.com/gke-spot': 'true',
      'topology.kubernetes.io/zone': 'europe-west4-a',
    });
  });

  test('ask for the reservation that is named', () => {
    expect(nodePools['h100']!.nodeSelector).toMatchObject({
      'cloud.google.com/reservation-name': 'h100s',
      'cloud.google.com/reservation-affinity': 'specific',
    });
  });
});

describe('images that a policy admits', () => {
  test('bear their registry, those of Docker Hub too', () => {
    const { cluster } = platformWith({ cluster: { binaryAuthorization: { mode: 'DRYRUN_AUDIT_LOG_ONLY' } } });
    const { admit } = (cluster.kind === 'new' && cluster.binaryAuthorization) || { admit: [] };

    expect(admit.length).toBeGreaterThan(2);
    for (const image of admit) expect(image).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+\/.+:[\w.-]+$/);
  });
});

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

function originOf(origins: Readonly<Record<string, Origin>>, path: string): Origin | undefined {
  const parts = path.split('.');
  const owners = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  return owners.map((owner) => origins[owner]).find((origin) => origin !== undefined);
}
