import { accept, type PlatformDescription } from '../../platform';
import { guarded } from '../conformance/environments/guarded';
import { platformWith } from '../fixtures/platform';
import { addressesOf, resourceAt, synth } from './terraform';

type Cluster = PlatformDescription['cluster'];

const json = synth(accept('guarded', guarded).platform);
const cluster = resourceAt(json, 'google_container_cluster.cluster');
const synthWith = (given: Cluster) => synth(platformWith({ cluster: given }));

describe('keys of one’s own', () => {
  const ENCRYPTER = 'roles/cloudkms.cryptoKeyEncrypterDecrypter';

  test('are made in the region of the cluster, get new versions, and are never destroyed', () => {
    expect(resourceAt(json, 'google_kms_key_ring.keys_ring')).toMatchObject({
      name: 'guarded',
      location: 'europe-west1',
    });
    for (const name of ['secrets', 'boot-disks']) {
      expect(resourceAt(json, `google_kms_crypto_key.keys_${name}`)).toMatchObject({
        name: `guarded-${name}`,
        rotation_period: '7776000s',
        lifecycle: { prevent_destroy: true },
      });
    }
  });

  test('encrypt Secrets in the database, and boot disks of all pools and of the pool that is thrown away', () => {
    const disks = { boot_disk_kms_key: '${google_kms_crypto_key.keys_boot-disks.id}' };
    expect(cluster['database_encryption']).toEqual({
      state: 'ENCRYPTED',
      key_name: '${google_kms_crypto_key.keys_secrets.id}',
    });
    expect(cluster['node_config']).toMatchObject(disks);
    for (const pool of Object.values(json.resource['google_container_node_pool'] ?? {})) {
      expect(pool['node_config']).toMatchObject(disks);
      expect(pool['depends_on']).toContain('google_kms_crypto_key_iam_member.keys_compute-encrypts-disks');
    }
  });

  test('are for Google’s agents to use before the cluster is made', () => {
    const number = '${data.google_project.keys_project.number}';
    const granted = (name: string) => resourceAt(json, `google_kms_crypto_key_iam_member.${name}`);
    expect(granted('keys_gke-encrypts-secrets')).toMatchObject({
      crypto_key_id: '${google_kms_crypto_key.keys_secrets.id}',
      role: ENCRYPTER,
      member: `serviceAccount:service-${number}@container-engine-robot.iam.gserviceaccount.com`,
    });
    expect(granted('keys_compute-encrypts-disks')).toMatchObject({
      crypto_key_id: '${google_kms_crypto_key.keys_boot-disks.id}',
      role: ENCRYPTER,
      member: `serviceAccount:service-${number}@compute-system.iam.gserviceaccount.com`,
    });
    expect(cluster['depends_on']).toEqual(
      expect.arrayContaining([
        'google_kms_crypto_key_iam_member.keys_gke-encrypts-secrets',
        'google_kms_crypto_key_iam_member.keys_compute-encrypts-disks',
      ]),
    );
  });

  test('that are there already are used, and not made; each pool may have its own', () => {
    const key = (name: string) => `projects/security/locations/europe-west1/keyRings/gke/cryptoKeys/${name}`;
    const { nodePools } = platformWith();
    const platform = platformWith({
      cluster: { keys: { secrets: key('secrets') }, addons: { backup: { cron: '0 3 * * *', key: key('backups') } } },
      nodePools: {
        l4: {
          machineType: 'g2-standard-8',
          zones: [...nodePools['l4']!.zones],
          nodes: { min: 1, max: 3 },
          bootDisk: { kmsKey: key('disks') },
        },
      },
    });
    const terraform = synth(platform);
    const members = Object.values(terraform.resource['google_kms_crypto_key_iam_member'] ?? {});

    expect(addressesOf(terraform).filter((address) => /kms_(key_ring|crypto_key)\./.test(address))).toEqual([]);
    expect(members.map(({ crypto_key_id }) => crypto_key_id).sort()).toEqual([
      key('backups'),
      key('disks'),
      key('secrets'),
    ]);
    expect(resourceAt(terraform, 'google_container_node_pool.node-pool_l4')['node_config']).toMatchObject({
      boot_disk_kms_key: key('disks'),
    });
    expect(resourceAt(terraform, 'google_container_node_pool.node-pool_system')['node_config']).not.toHaveProperty(
      'boot_disk_kms_key',
    );
    expect(resourceAt(terraform, 'google_gke_backup_backup_plan.backup_plan')).toMatchObject({
      backup_config: { encryption_key: { gcp_kms_encryption_key: key('backups') } },
    });
  });
});

describe('the policy on images', () => {
  const policy = resourceAt(json, 'google_binary_authorization_policy.binary-authorization_policy');

  test('admits exactly what runs in the cluster, and what Google keeps there', () => {
    expect(policy).toMatchObject({
      global_policy_evaluation_mode: 'ENABLE',
      cluster_admission_rules: [
        {
          cluster: 'europe-west1.guarded',
          evaluation_mode: 'ALWAYS_DENY',
          enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
        },
      ],
      default_admission_rule: { evaluation_mode: 'ALWAYS_ALLOW' },
    });
    const patterns = (policy['admission_whitelist_patterns'] as { name_pattern: string }[]).map(
      ({ name_pattern }) => name_pattern,
    );
    expect(patterns).toContainEqual(expect.stringMatching(/^docker\.io\/vllm\/vllm-openai:v/));
    expect(patterns).toContainEqual(expect.stringMatching(/endpoint-picker:v/));
    expect(patterns).toContainEqual(expect.stringMatching(/custom-metrics-stackdriver-adapter:v/));
    expect(patterns.filter((pattern) => pattern.includes('*'))).toEqual([]);
  });

  test('is written before the cluster obeys it', () => {
    expect(cluster['binary_authorization']).toEqual({ evaluation_mode: 'PROJECT_SINGLETON_POLICY_ENFORCE' });
    expect(cluster['depends_on']).toContain('google_binary_authorization_policy.binary-authorization_policy');
  });

  test('asks for attestations of anything else where there are attestors, and denies elsewhere where that is said', () => {
    const attestor = 'projects/security/attestors/built-by-us';
    const terraform = synthWith({
      binaryAuthorization: { mode: 'DRYRUN_AUDIT_LOG_ONLY', attestors: [attestor], elsewhere: 'ALWAYS_DENY' },
    });
    expect(resourceAt(terraform, 'google_binary_authorization_policy.binary-authorization_policy')).toMatchObject({
      cluster_admission_rules: [
        {
          evaluation_mode: 'REQUIRE_ATTESTATION',
          require_attestations_by: [attestor],
          enforcement_mode: 'DRYRUN_AUDIT_LOG_ONLY',
        },
      ],
      default_admission_rule: { evaluation_mode: 'ALWAYS_DENY' },
    });
  });
});

describe('upgrades', () => {
  test('bring no version beneath the target, and the channel moves it on', () => {
    expect(cluster).toMatchObject({
      min_master_version: '1.35.1-gke.1396000',
      gke_auto_upgrade_config: { patch_mode: 'ACCELERATED' },
      lifecycle: { ignore_changes: ['node_config', 'min_master_version'] },
    });
  });

  test('stay away in the times that are named', () => {
    const { maintenance_exclusion } = cluster['maintenance_policy'] as { maintenance_exclusion: unknown[] };
    expect(maintenance_exclusion).toContainEqual({
      exclusion_name: 'year-end',
      start_time: '2026-12-15T00:00:00Z',
      end_time: '2027-01-10T00:00:00Z',
      exclusion_options: { scope: 'NO_UPGRADES' },
    });
    expect(maintenance_exclusion).toHaveLength(2);
  });
});

describe('what is asked for besides', () => {
  test('is installed', () => {
    expect(cluster).toMatchObject({
      addons_config: {
        dns_cache_config: { enabled: true },
        gcp_filestore_csi_driver_config: { enabled: true },
        gke_backup_agent_config: { enabled: true },
        lustre_csi_driver_config: { enabled: true },
      },
      dns_config: { cluster_dns: 'CLOUD_DNS', cluster_dns_scope: 'CLUSTER_SCOPE' },
      secret_manager_config: { enabled: true },
    });
  });

  test('is told, joined and named', () => {
    expect(cluster).toMatchObject({
      notification_config: {
        pubsub: {
          enabled: true,
          topic: 'projects/example-security/topics/gke-events',
          filter: { event_type: ['SECURITY_BULLETIN_EVENT', 'UPGRADE_AVAILABLE_EVENT'] },
        },
      },
      fleet: { project: 'example-project' },
      authenticator_groups_config: { security_group: 'gke-security-groups@example.com' },
    });
  });

  test('has its APIs', () => {
    const apis = addressesOf(json).map((address) => address.replace('google_project_service.api_', ''));
    expect(apis).toEqual(
      expect.arrayContaining([
        'binaryauthorization',
        'cloudkms',
        'dns',
        'file',
        'gkebackup',
        'gkehub',
        'lustre',
        'pubsub',
        'secretmanager',
      ]),
    );
  });

  test('tells a topic of another project with the right to, and one of its own that is made', () => {
    const made = synthWith({ notifications: {}, fleet: { project: 'fleet-project' } });

    expect(resourceAt(json, 'google_pubsub_topic_iam_member.cluster-events_publisher')).toMatchObject({
      topic: 'projects/example-security/topics/gke-events',
      role: 'roles/pubsub.publisher',
      member:
        'serviceAccount:service-${data.google_project.cluster-events_project.number}@container-engine-robot.iam.gserviceaccount.com',
    });
    expect(cluster['depends_on']).toContain('google_pubsub_topic_iam_member.cluster-events_publisher');
    expect(resourceAt(made, 'google_pubsub_topic.cluster-events_topic')).toMatchObject({ name: 'test-cluster-events' });
    expect(resourceAt(made, 'google_container_cluster.cluster')).toMatchObject({
      notification_config: { pubsub: { topic: '${google_pubsub_topic.cluster-events_topic.id}' } },
      fleet: { project: 'fleet-project' },
    });
    expect(addressesOf(made).filter((address) => /pubsub_topic_iam/.test(address))).toEqual([]);
  });

  test('is backed up: the namespace of the models, without Secrets and volumes', () => {
    expect(resourceAt(json, 'google_gke_backup_backup_plan.backup_plan')).toMatchObject({
      cluster: '${google_container_cluster.cluster.id}',
      location: 'europe-west1',
      backup_config: {
        include_secrets: false,
        include_volume_data: false,
        selected_namespaces: { namespaces: ['inference'] },
      },
      backup_schedule: { cron_schedule: '0 3 * * *' },
      retention_policy: { backup_retain_days: 14 },
    });
  });

  test('leaves nothing behind where it is not asked for', () => {
    const plain = addressesOf(synth(platformWith()));
    expect(plain.filter((address) => /kms|binary_auth|pubsub|backup/.test(address))).toEqual([]);
  });
});
