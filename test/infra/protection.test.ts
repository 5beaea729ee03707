import { type Platform, resolve } from '../../platform';
import { change } from '../fixtures/description';
import { resourcesOf } from './recreation/consequences';
import { SAMPLES } from './recreation/samples';

/** What cannot be had back: what stands in it is lost, or others know it by its name or address. */
const PRECIOUS = [
  'google_compute_address',
  'google_container_cluster',
  'google_dns_managed_zone',
  'google_kms_crypto_key',
  'google_logging_project_bucket_config',
  'google_secret_manager_secret',
  'google_storage_bucket',
];

function platformWith(changes: Readonly<Record<string, unknown>>): Platform {
  const description = Object.entries(changes).reduce<unknown>(
    (changing, [path, value]) => change(changing as Parameters<typeof change>[0], path, value),
    SAMPLES['standard'],
  );
  return resolve('trial', description as Parameters<typeof resolve>[1]);
}

/** Whether Terraform refuses to destroy each precious resource, by its address. */
function refusals(platform: Platform): Map<string, boolean> {
  const precious = [...resourcesOf(platform)].filter(([address]) =>
    PRECIOUS.some((type) => address.includes(`/${type}.`)),
  );
  return new Map(
    precious.map(([address, { lifecycle }]) => [
      address,
      (lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy === true,
    ]),
  );
}

const OWN = {
  'cluster.deletionProtection': undefined,
  'weightsBucket.deletionProtection': undefined,
  'secrets.hub.deletionProtection': undefined,
};

describe('protection', () => {
  test('is on unless it is taken off, for everything that cannot be had back', () => {
    const given = refusals(platformWith({ ...OWN, protection: undefined }));
    const types = new Set([...given.keys()].map((address) => address.replace(/^\w+\/|\..*$/g, '')));

    expect([...types].sort()).toEqual(PRECIOUS);
    expect([...given].filter(([, refuses]) => !refuses)).toEqual([]);
  });

  test('is off for all but keys where it is taken off: what a destroyed key encrypts is lost for good', () => {
    const given = refusals(platformWith({ ...OWN, protection: false }));
    const refusing = [...given].flatMap(([address, refuses]) => (refuses ? [address] : []));

    expect(refusing.filter((address) => !address.includes('/google_kms_crypto_key.'))).toEqual([]);
  });

  test("yields to what is said of one thing: the cluster's own field", () => {
    const kept = refusals(platformWith({ ...OWN, protection: false, 'cluster.deletionProtection': true }));
    const given = refusals(platformWith({ ...OWN, 'cluster.deletionProtection': false }));

    expect(kept.get('main/google_container_cluster.cluster')).toBe(true);
    expect(given.get('main/google_container_cluster.cluster')).toBe(false);
    expect(given.get('edge/google_compute_address.edge_address_address')).toBe(true);
  });
});
