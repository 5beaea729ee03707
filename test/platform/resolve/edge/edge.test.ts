import fc from 'fast-check';
import { accept, Refusal, resolve, type PlatformDescription } from '../../../../platform';
import { certificateName, slugOf } from '../../../../platform/resolve/edge/names';
import { edge as wholeEdge } from '../../../conformance/environments/edge';
import { change, goodDescription } from '../../../fixtures/description';
import { platformWith } from '../../../fixtures/platform';

const findingsOf = (gateway: unknown) => {
  try {
    return accept('test', change(goodDescription(), 'gateway', gateway)).warnings;
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
};

describe('the edge', () => {
  test('is empty where nothing is made', () => {
    expect(platformWith().edge).toEqual({});
  });

  test('says of every value where it came from', () => {
    const { platform } = accept('edge', wholeEdge);
    const { origins } = platform;
    const unexplained = leavesOf(platform.edge, 'edge').filter((path) => {
      const parts = path.split('.');
      return !parts.some((_, index) => index > 0 && origins[parts.slice(0, index + 1).join('.')] !== undefined);
    });
    expect(unexplained).toEqual([]);
    const ownOrigins = Object.keys(origins).filter((path) => path.startsWith('edge.'));
    const places = leavesOf(platform.edge, 'edge').flatMap((path) =>
      path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')),
    );
    expect(ownOrigins.filter((path) => !places.includes(path))).toEqual([]);
  });

  test('names the VPC of the project that shares it', () => {
    const description: PlatformDescription = {
      ...goodDescription(),
      network: {
        existing: {
          network: 'shared',
          subnetwork: 'models',
          podsRange: 'pods',
          servicesRange: 'services',
          proxyOnlyCidr: '10.2.0.0/23',
          hostProject: 'host-project',
        },
      },
      gateway: {
        hostnames: ['llm.example.com'],
        address: { create: true },
        dns: { zone: { domain: 'example.com' } },
      },
    };
    const { edge } = resolve('test', description);
    expect(edge.address).toMatchObject({
      subnetwork: 'projects/host-project/regions/europe-west1/subnetworks/models',
    });
    expect(edge.dns?.zone?.network).toBe('projects/host-project/global/networks/shared');
  });
});

describe('the name of a certificate', () => {
  const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
  const hostname = fc
    .tuple(fc.constantFrom('', '*.'), fc.array(label, { minLength: 2, maxLength: 5 }))
    .map(([star, labels]) => star + labels.join('.'));

  test('is one that Certificate Manager takes', () => {
    fc.assert(
      fc.property(label, fc.array(hostname, { minLength: 1, maxLength: 6 }), (environment, domains) => {
        expect(certificateName(environment, domains)).toMatch(/^[a-z][-a-z0-9]{0,61}[a-z0-9]$/);
      }),
    );
  });
});

describe('a host name in names', () => {
  test.each([
    ['a-b.example.com', 'a.b.example.com'],
    ['*.example.com', 'any.example.com'],
    ['xn--a.example.com', 'xn-a.example.com'],
  ])('%s and %s are not called the same', (one, other) => {
    expect(slugOf(one)).not.toBe(slugOf(other));
    for (const hostname of [one, other]) expect(slugOf(hostname)).toMatch(/^[a-z][-a-z0-9]*[a-z0-9]$/);
  });
});

describe('what is written otherwise than it has to be', () => {
  test.each([
    [{ address: 3 }, 'gateway.address', /is a number/],
    [{ address: { crate: true } }, 'gateway.address.crate', /no field 'crate'/],
    [{ address: 'Bad_Name' }, 'gateway.address', /address's name/],
    [{ dns: { zone: { domain: 'localhost' } } }, 'gateway.dns.zone.domain', /domain/],
    [{ tls: { certificateManager: {} } }, 'gateway.tls.certificateManager.create', /is required/],
    [
      { securityPolicy: { allowedSources: ['10.0.0.0'] } },
      'gateway.securityPolicy.allowedSources.0',
      /block of addresses/,
    ],
    [{ securityPolicy: { rateLimit: { requests: 1, intervalSeconds: 7 } } }, /intervalSeconds/, /not a known value/],
    [{ securityPolicy: { waf: { sql: 'preview' } } }, /gateway\.securityPolicy\.waf/, /sql/],
    [{ modelArmor: { template: 'a b' } }, 'gateway.modelArmor.template', /template/],
    [{ modelArmor: { models: { gema: { template: 'x' } } } }, 'gateway.modelArmor.models.gema', /no model/],
    [{ iap: { members: ['ann@example.com'] } }, 'gateway.iap.members.0', /IAM member/],
  ])('%j is refused at its place', (gateway, path, message) => {
    const at: unknown = typeof path === 'string' ? path : expect.stringMatching(path);
    expect(findingsOf(gateway)).toContainEqual(
      expect.objectContaining({ severity: 'error', path: at, message: expect.stringMatching(message) as unknown }),
    );
  });

  test.each(['adaptiveProtection', 'botManagement', 'redirect', 'threatIntelligence'])(
    '%s of Cloud Armor is refused by name, with the reason',
    (field) => {
      const findings = findingsOf({ class: 'gke-l7-regional-external-managed', securityPolicy: { [field]: true } });
      const finding = findings.find(({ path }) => path === `gateway.securityPolicy.${field}`);
      expect(finding?.message).toMatch(/regional/);
    },
  );
});

function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${path}.${key}`));
}
