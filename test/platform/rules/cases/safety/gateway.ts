import type { Changes, RuleCase } from '../../rule-case';

const KEY = { secret: 'vllm-api-key', key: 'api-key' };
const GEMMA = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1 };

/** A public gateway as it ought to be. */
const PUBLIC: Changes = {
  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['llm.example.com'],
    tls: { certificateManager: 'llm-certificate' },
  },
  'models.gemma.apiKey': KEY,
};

const SPLIT: Changes = {
  'models.gemma.replicas': 1,
  'models.other': GEMMA,
  routes: { chat: { models: { gemma: 1, other: 1 } } },
};

const TEMPLATES = 'projects/example-project/locations/europe-west1/templates';

/** Model Armor where it has been seen to work. */
const GUARDED: Changes = { ...PUBLIC, 'gateway.modelArmor': { template: 'prompts' } };

/** Who may ask, and what is read on the way. */
export const gatewayCases: readonly RuleCase[] = [
  {
    rule: 'public-gateway-without-protection',
    faulty: { ...PUBLIC, 'models.gemma.apiKey': undefined },
    at: 'models.gemma',
    good: PUBLIC,
    paste: 'models.gemma',
  },
  {
    rule: 'public-gateway-without-protection',
    of: 'one model of two',
    faulty: { ...PUBLIC, 'models.gemma.replicas': 1, 'models.other': { ...GEMMA, servedModelNames: ['other'] } },
    at: 'models.other',
    good: {
      ...PUBLIC,
      'models.gemma.replicas': 1,
      'models.other': { ...GEMMA, servedModelNames: ['other'], apiKey: KEY },
    },
    paste: 'models.other',
  },
  {
    rule: 'public-gateway-behind-cloud-armor-alone',
    faulty: { ...PUBLIC, 'models.gemma.apiKey': undefined, 'gateway.securityPolicy': 'llm-edge' },
    at: 'models.gemma',
    good: { ...PUBLIC, 'gateway.securityPolicy': 'llm-edge' },
    paste: 'models.gemma',
  },
  {
    rule: 'public-gateway-without-tls',
    faulty: { ...PUBLIC, gateway: { class: 'gke-l7-regional-external-managed' } },
    at: 'gateway.class',
    good: { 'gateway.class': 'gke-l7-rilb' },
    paste: 'gateway',
  },
  {
    rule: 'tls-without-hostnames',
    faulty: { 'gateway.tls': { secret: 'llm-tls' } },
    at: 'gateway.tls',
    good: {
      'gateway.tls': { secret: 'llm-tls' },
      routes: { chat: { models: { gemma: 1 }, hostnames: ['llm.example.com'] } },
    },
    paste: 'gateway',
  },
  {
    rule: 'security-policy-on-internal-gateway',
    faulty: { 'gateway.securityPolicy': 'llm-edge' },
    at: 'gateway.securityPolicy',
    good: { ...PUBLIC, 'gateway.securityPolicy': 'llm-edge' },
    fix: { 'gateway.securityPolicy': undefined, 'models.gemma.apiKey': KEY },
  },
  {
    rule: 'requests-may-harm-engine',
    faulty: { 'models.gemma.engine.args': { '--enable-prompt-embeds': true, '--seed': 7 } },
    at: 'models.gemma.engine.args.--enable-prompt-embeds',
    good: { 'models.gemma.engine.args': { '--enable-prompt-embeds': false, '--seed': 7 } },
    paste: 'models.gemma',
  },
  {
    rule: 'requests-may-harm-engine',
    of: 'files of the pod',
    faulty: { 'models.gemma.engine.args': { 'allowed-local-media-path': '/' } },
    at: 'models.gemma.engine.args.allowed-local-media-path',
    good: { 'models.gemma.engine.args': { 'limit-mm-per-prompt': { image: 1 } } },
    paste: 'models.gemma',
  },
  {
    rule: 'api-key-is-hub-token',
    faulty: { 'models.gemma.apiKey': { secret: 'hf-secret', key: 'hf_api_token' } },
    at: 'models.gemma.apiKey',
    good: { 'models.gemma.apiKey': { secret: 'hf-secret', key: 'api-key' } },
    paste: 'models.gemma',
  },
  {
    rule: 'route-backends-ask-for-different-keys',
    of: 'a key and none',
    faulty: { ...SPLIT, 'models.gemma.apiKey': KEY },
    at: 'models.other',
    good: { ...SPLIT, 'models.gemma.apiKey': KEY, 'models.other.apiKey': KEY },
    paste: 'models.other',
  },
  {
    rule: 'route-backends-ask-for-different-keys',
    of: 'two keys',
    faulty: { ...SPLIT, 'models.gemma.apiKey': KEY, 'models.other.apiKey': { secret: 'vllm-api-key', key: 'new' } },
    at: 'models.other',
    good: {
      ...SPLIT,
      'models.gemma.apiKey': KEY,
      'models.other.apiKey': { secret: 'vllm-api-key', key: 'new' },
      routes: { chat: { models: { gemma: 1, other: 0 } } },
    },
    paste: 'models.other',
  },
  {
    rule: 'model-armor-outside-region',
    faulty: { ...GUARDED, 'gateway.modelArmor.location': 'europe-west4' },
    at: 'gateway.modelArmor.location',
    good: { ...GUARDED, 'gateway.modelArmor.location': 'europe-west1' },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-template-elsewhere',
    faulty: {
      ...GUARDED,
      'gateway.modelArmor.template': 'projects/example-project/locations/us-central1/templates/prompts',
    },
    at: 'gateway.modelArmor.template',
    good: { ...GUARDED, 'gateway.modelArmor.template': `${TEMPLATES}/prompts` },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-template-elsewhere',
    of: 'that of the answers',
    faulty: {
      ...GUARDED,
      'gateway.modelArmor.responseTemplate': 'projects/example-project/locations/global/templates/answers',
    },
    at: 'gateway.modelArmor.responseTemplate',
    good: { ...GUARDED, 'gateway.modelArmor.responseTemplate': 'answers' },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-template-of-another-project',
    faulty: {
      ...GUARDED,
      'gateway.modelArmor.template': 'projects/security/locations/europe-west1/templates/prompts',
    },
    at: 'gateway.modelArmor.template',
    good: { ...GUARDED, 'gateway.modelArmor.template': `${TEMPLATES}/prompts` },
    fix: { 'gateway.modelArmor.template': 'prompts' },
  },
  {
    rule: 'model-armor-fails-open',
    faulty: { ...GUARDED, 'gateway.modelArmor.failOpen': true },
    at: 'gateway.modelArmor.failOpen',
    good: { ...GUARDED, 'gateway.modelArmor.failOpen': false },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-on-unproven-class',
    faulty: { 'gateway.modelArmor': { template: 'prompts' } },
    at: 'gateway.modelArmor',
    good: GUARDED,
    paste: 'gateway',
  },
];
