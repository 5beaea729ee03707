import { checkConfiguration, type Configuration } from './configuration';

/** A small configuration without a fault; each test plants one. */
function sound(): Resources {
  return {
    google_compute_network: { vpc: { name: 'vpc', auto_create_subnetworks: false, routing_mode: 'REGIONAL' } },
    google_compute_subnetwork: {
      subnet: {
        name: 'subnet',
        network: '${google_compute_network.vpc.id}',
        ip_cidr_range: '10.0.0.0/20',
        secondary_ip_range: [{ range_name: 'pods', ip_cidr_range: '10.4.0.0/14' }],
        log_config: { aggregation_interval: 'INTERVAL_5_SEC', flow_sampling: 0.5 },
      },
    },
    google_container_cluster: {
      main: {
        '//': { metadata: { path: 'main' } },
        name: 'main',
        network: '${google_compute_network.vpc.self_link}',
        logging_config: { enable_components: ['SYSTEM_COMPONENTS'] },
        lifecycle: { ignore_changes: ['node_config', 'initial_node_count'] },
        depends_on: ['google_compute_subnetwork.subnet'],
        timeouts: { create: '60m' },
      },
    },
    google_container_node_pool: {
      gpu: {
        cluster: '${google_container_cluster.main.id}',
        node_config: { machine_type: 'g2-standard-8', guest_accelerator: [{ type: 'nvidia-l4', count: 1 }] },
      },
    },
    google_service_account: { nodes: { account_id: 'nodes' } },
    google_compute_firewall: {
      deny: { name: 'deny', network: '${google_compute_network.vpc.id}', deny: [{ protocol: 'all' }] },
    },
  };
}

type Resources = Record<string, Record<string, Record<string, unknown>>>;

const CLUSTER = 'google_container_cluster.main';
const POOL = 'google_container_node_pool.gpu';
const SUBNET = 'google_compute_subnetwork.subnet';

test('a sound configuration has no problem', () => {
  expect(problemsOf({ resource: sound() })).toEqual([]);
});

describe('an argument', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ['unknown to the provider', CLUSTER, { zonee: 'b' }, `${CLUSTER}.zonee is not known to the provider`],
    [
      'unknown inside a block',
      POOL,
      { node_config: { machine_typ: 'g2-standard-8' } },
      `${POOL}.node_config[0].machine_typ is not known to the provider`,
    ],
    ['that is only computed', CLUSTER, { endpoint: '10.0.0.1' }, `${CLUSTER}.endpoint is computed and cannot be set`],
    ['that is required and missing', POOL, { cluster: null }, `${POOL}.cluster is required`],
    [
      'that is required inside a block and missing',
      SUBNET,
      { secondary_ip_range: [{ ip_cidr_range: '10.4.0.0/14' }] },
      `${SUBNET}.secondary_ip_range[0].range_name is required`,
    ],
    ['that is a number where text belongs', CLUSTER, { location: 7 }, `${CLUSTER}.location must be String, is 7`],
    [
      'that is text where a number belongs',
      CLUSTER,
      { initial_node_count: 'one' },
      `${CLUSTER}.initial_node_count must be Int, is "one"`,
    ],
    [
      'that is half a number',
      CLUSTER,
      { initial_node_count: 1.5 },
      `${CLUSTER}.initial_node_count must be Int, is 1.5`,
    ],
    [
      'that is text where a truth value belongs',
      CLUSTER,
      { enable_tpu: 'true' },
      `${CLUSTER}.enable_tpu must be Bool, is "true"`,
    ],
    [
      'that is text where a list belongs',
      POOL,
      { node_locations: 'b' },
      `${POOL}.node_locations must be a list, is "b"`,
    ],
    ['with a wrong element', POOL, { node_locations: ['b', 3] }, `${POOL}.node_locations[1] must be String, is 3`],
    [
      'that is a list where a map belongs',
      CLUSTER,
      { resource_labels: ['a'] },
      `${CLUSTER}.resource_labels must be a map, is ["a"]`,
    ],
    [
      'with a wrong value in its map',
      CLUSTER,
      { resource_labels: { a: 1 } },
      `${CLUSTER}.resource_labels["a"] must be String, is 1`,
    ],
    [
      'with a value that is not allowed',
      CLUSTER,
      { release_channel: { channel: 'FAST' } },
      `${CLUSTER}.release_channel[0].channel must be one of UNSPECIFIED, RAPID, REGULAR, STABLE, EXTENDED, is "FAST"`,
    ],
    [
      'with an element that is not allowed',
      CLUSTER,
      { logging_config: { enable_components: ['PODS'] } },
      `${CLUSTER}.logging_config[0].enable_components[0] must be one of`,
    ],
    [
      'with more blocks than there may be',
      CLUSTER,
      { release_channel: [{ channel: 'RAPID' }, { channel: 'STABLE' }] },
      `${CLUSTER}.release_channel has 2 items, may have 1`,
    ],
    [
      'that is no block where one belongs',
      CLUSTER,
      { release_channel: 'RAPID' },
      `${CLUSTER}.release_channel[0] must be a block, is "RAPID"`,
    ],
    ['that is deprecated', SUBNET, { enable_flow_logs: true }, `${SUBNET}.enable_flow_logs is deprecated`],
    [
      'of which one too many is there',
      'google_compute_firewall.deny',
      { allow: [{ protocol: 'tcp' }] },
      'google_compute_firewall.deny needs exactly one of allow, deny',
    ],
    [
      'of which one is needed',
      'google_compute_firewall.deny',
      { deny: null },
      'google_compute_firewall.deny needs exactly one of allow, deny',
    ],
  ])('%s is found', (_, address, change, expected) => {
    expect(problemsWith(address, change)).toEqual([expect.stringContaining(expected)]);
  });

  test('may be an expression of any type', () => {
    expect(problemsWith(CLUSTER, { initial_node_count: '${google_compute_network.vpc.mtu}' })).toEqual([]);
  });
});

describe('a reference', () => {
  test.each([
    ['${google_compute_network.other.id}', 'refers to google_compute_network.other, which does not exist'],
    [
      '${google_compute_network.vpc.idd}',
      'refers to google_compute_network.vpc.idd, which google_compute_network does not have',
    ],
    ['${data.google_project.main.number}', 'refers to data.google_project.main, which does not exist'],
    [
      'a-${google_container_cluster.main.node_config[0].imagetype}',
      'node_config.imagetype, which google_container_cluster does not have',
    ],
  ])('%s is found', (expression, expected) => {
    expect(problemsWith('google_service_account.nodes', { description: expression })).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test.each([
    '${google_compute_network.vpc.id}',
    'a ${google_container_cluster.main.node_config[0].image_type} b',
    '${google_container_cluster.main.resource_labels.environment}',
    'google_compute_network.other.id is only text',
    '$${google_compute_network.other.id}',
  ])('%s is let pass', (expression) => {
    expect(problemsWith('google_service_account.nodes', { description: expression })).toEqual([]);
  });

  test('in an output is followed, too', () => {
    const output = { name: { value: '${google_compute_network.other.name}' } };
    expect(problemsOf({ resource: sound(), output })).toEqual([
      expect.stringContaining('google_compute_network.other'),
    ]);
  });

  test('in depends_on has to exist', () => {
    expect(problemsWith(CLUSTER, { depends_on: ['google_compute_router.nat'] })).toEqual([
      expect.stringContaining('google_compute_router.nat, which does not exist'),
    ]);
  });

  test('that comes back to where it began is found', () => {
    const problems = problemsWith('google_compute_network.vpc', { depends_on: [POOL] });
    expect(problems).toEqual([expect.stringMatching(/refer to one another in a ring$/)]);
  });
});

describe('of the whole', () => {
  test('a resource type without a schema is found', () => {
    const resource = { ...sound(), google_compute_snapshot: { one: { name: 'one' } } };
    expect(problemsOf({ resource })).toEqual(['google_compute_snapshot.one is of a type whose schema was not picked']);
  });

  test('a section that Terraform does not know is found', () => {
    expect(problemsOf({ resource: sound(), outputs: {} })).toEqual([
      'outputs is no section of a Terraform configuration',
    ]);
  });

  test('lifecycle may name only what there is', () => {
    const lifecycle = { ignore_changes: ['node_confg', 'node_config[0].taint'], ignore: [] };
    expect(problemsWith(CLUSTER, { lifecycle })).toEqual([
      `${CLUSTER}.lifecycle.ignore is not known to Terraform`,
      `${CLUSTER}.lifecycle.ignore_changes names node_confg, which the resource does not have`,
    ]);
  });

  test('all problems come at once', () => {
    const problems = problemsWith(POOL, { cluster: null, nam: 'x', node_count: 'two' });
    expect(problems).toHaveLength(3);
  });
});

/** What is found once a resource of the sound configuration is changed in these arguments. */
function problemsWith(address: string, change: Record<string, unknown>): string[] {
  const resource = sound();
  const [type = '', name = ''] = address.split('.');
  Object.assign(resource[type]![name]!, change);
  return problemsOf({ resource });
}

function problemsOf(configuration: Configuration): string[] {
  return checkConfiguration(configuration).map(({ path, message }) => `${path} ${message}`);
}
