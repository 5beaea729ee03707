import type { Trial } from './trials';

const ARMOR = ['template', 'responseTemplate', 'models.gemma.template', 'models.gemma.responseTemplate'];

/** Trials of fields that no sample sets, or whose other value needs more than itself. */
export const FURTHER: readonly Trial[] = [
  { field: 'cluster.patchMode', on: 'standard', path: 'cluster.patchMode', to: 'ACCELERATED' },
  {
    field: 'cluster.binaryAuthorization.admit',
    on: 'standard',
    path: 'cluster.binaryAuthorization.admit',
    to: ['europe-docker.pkg.dev/acme/vllm/**'],
  },
  {
    field: 'cluster.notifications.topic',
    on: 'standard',
    path: 'cluster.notifications.topic',
    to: 'projects/acme/topics/gke',
  },
  pool('accelerator.type', 'nvidia-tesla-t4', {
    machineType: 'n1-standard-8',
    accelerator: { type: 'nvidia-tesla-v100', count: 1 },
  }),
  pool('accelerator.count', 2, { machineType: 'n1-standard-8', accelerator: { type: 'nvidia-tesla-t4', count: 1 } }),
  pool('reservation.name', 'other', { reservation: { name: 'l4s' } }),
  pool('sharing.strategy', 'MPS', { sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 } }),
  pool('sharing.maxSharedClientsPerGpu', 3, { sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 } }),
  pool('sharing.partitionSize', '2g.10gb', {
    machineType: 'a2-highgpu-1g',
    sharing: { strategy: 'MIG', partitionSize: '1g.5gb' },
  }),
  pool('placement.tpuTopology', '2x4', { machineType: 'ct6e-standard-4t', placement: { tpuTopology: '4x4' } }),
  pool('placement.acceleratorTopology', '1x64', {
    machineType: 'a4x-highgpu-4g',
    placement: { acceleratorTopology: '1x72' },
  }),
  pool('upgrade.nodePoolSoakSeconds', 120, { upgrade: { strategy: 'BLUE_GREEN', nodePoolSoakSeconds: 60 } }),
  pool('upgrade.batchNodeCount', 2, { upgrade: { strategy: 'BLUE_GREEN', batchNodeCount: 1 } }),
  pool('upgrade.batchSoakSeconds', 120, { upgrade: { strategy: 'BLUE_GREEN', batchSoakSeconds: 60 } }),
  ...ARMOR.flatMap((template) =>
    ['inspectTemplate', 'deidentifyTemplate'].map((name): Trial => {
      const on = template.startsWith('models') ? 'existing' : 'standard';
      const owner = `gateway.modelArmor.${template}.sensitiveData`;
      const folder = 'projects/example-project/locations/europe-west4';
      const given = `${folder}/${name}s/one`;
      return {
        field: `${owner}.${name}`.replace('.gemma.', '.*.'),
        on,
        given: { [owner]: { inspectTemplate: `${folder}/inspectTemplates/one`, [name]: given } },
        path: `${owner}.${name}`,
        to: `${given}-more`,
      };
    }),
  ),
  ...['template', 'responseTemplate'].flatMap((name): Trial[] => [
    {
      field: `gateway.modelArmor.models.*.${name}`,
      on: 'scarce',
      given: { 'gateway.modelArmor.models.gemma': { template: 'one', responseTemplate: 'one' } },
      path: `gateway.modelArmor.models.gemma.${name}`,
      to: 'other',
    },
  ]),
  {
    field: 'gateway.modelArmor.responseTemplate',
    on: 'scarce',
    path: 'gateway.modelArmor.responseTemplate',
    to: 'other',
  },
  {
    field: 'gateway.securityPolicy.rateLimit.intervalSeconds',
    on: 'standard',
    path: 'gateway.securityPolicy.rateLimit.intervalSeconds',
    to: 120,
  },
  { field: 'network.fqdnPolicies', on: 'standard', path: 'network.fqdnPolicies', to: false },
  { field: 'network.fqdnPolicies.hosts', on: 'standard', path: 'network.fqdnPolicies.hosts', to: ['www.example.com'] },
  { field: 'gateway.securityPolicy', on: 'scarce', path: 'gateway.securityPolicy', to: 'theirs' },
  {
    field: 'gateway.tls.secret',
    on: 'shapes',
    given: { 'gateway.tls': { secret: 'one' } },
    path: 'gateway.tls.secret',
    to: 'two',
  },
  ...['create'].flatMap((create): Trial[] => [
    { field: `gateway.address.${create}`, on: 'standard', path: 'gateway.address', to: 'theirs' },
    {
      field: `gateway.tls.certificateManager.${create}`,
      on: 'standard',
      path: 'gateway.tls.certificateManager',
      to: 'theirs',
    },
  ]),
  channel('topic', { type: 'pubsub', topic: 'projects/acme/topics/one' }, 'projects/acme/topics/two'),
  channel('url', { type: 'webhook', url: 'https://one.example.com/' }, 'https://two.example.com/'),
  channel(
    'name',
    { type: 'existing', name: 'projects/acme/notificationChannels/1' },
    'projects/acme/notificationChannels/2',
  ),
  {
    field: 'observability.notificationChannels.*.type',
    on: 'standard',
    path: 'observability.notificationChannels.mail',
    to: { type: 'webhook', url: 'https://one.example.com/' },
  },
  { field: 'secrets.*.sync', on: 'standard', path: 'secrets.hub.sync', to: 'secret-sync' },
  { field: 'secrets.*.replication', on: 'standard', path: 'secrets.hub.replication', to: 'automatic' },
  {
    field: 'models.*.huggingFaceToken.secretManager',
    on: 'standard',
    given: {
      'secrets.other': {},
      'models.gemma.huggingFaceToken': { secretManager: 'hub' },
      'models.gemma.weightsFrom': undefined,
    },
    path: 'models.gemma.huggingFaceToken.secretManager',
    to: 'other',
  },
  {
    field: 'models.*.nodePool',
    on: 'standard',
    given: {
      'nodePools.other': { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 1, max: 3 } },
    },
    path: 'models.gemma.nodePool',
    to: 'other',
  },
  {
    field: 'gateway.listeners.*.hostname',
    on: 'standard',
    given: { 'gateway.hostnames': undefined, 'gateway.listeners': { chat: { hostname: 'llm.example.com' } } },
    path: 'gateway.listeners.chat.hostname',
    to: 'chat.example.com',
  },
  {
    field: 'computeClasses.*.priorities.0.nodePool',
    on: 'existing',
    path: 'computeClasses.gpu.priorities',
    to: [{ nodePool: 'h100' }],
  },
  {
    field: 'models.*.computeClass',
    on: 'existing',
    given: {
      'models.gemma.nodePool': undefined,
      'models.gemma.computeClass': 'gpu',
      'computeClasses.other': { priorities: [{ nodePool: 'h100' }] },
    },
    path: 'models.gemma.computeClass',
    to: 'other',
  },
];

/** A trial of the only pool of `shapes`. */
function pool(field: string, to: unknown, given: Readonly<Record<string, unknown>>): Trial {
  const changes = Object.entries(given).map(([name, value]) => [`nodePools.l4.${name}`, value] as const);
  return {
    field: `nodePools.*.${field}`,
    on: 'shapes',
    given: Object.fromEntries(changes),
    path: `nodePools.l4.${field}`,
    to,
  };
}

function channel(field: string, given: unknown, to: unknown): Trial {
  const owner = 'observability.notificationChannels.other';
  return {
    field: `observability.notificationChannels.*.${field}`,
    on: 'standard',
    given: { [owner]: given },
    path: `${owner}.${field}`,
    to,
  };
}
