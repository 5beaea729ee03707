import type { Changes, RuleCase } from '../../rule-case';
import { PUBLIC } from './made';

const GUARDED: Changes = { ...PUBLIC, 'gateway.modelArmor': {} };
const OFF = {
  responsibleAi: { hateSpeech: 'OFF', harassment: 'OFF', dangerous: 'OFF', sexuallyExplicit: 'OFF' },
  promptInjection: 'OFF',
  maliciousUrls: false,
};

/** Templates of Model Armor that are made, and the floor. */
export const guardCases: readonly RuleCase[] = [
  {
    rule: 'model-armor-template-below-floor',
    faulty: { ...GUARDED, 'gateway.modelArmor.floor': { responsibleAi: { dangerous: 'LOW_AND_ABOVE' } } },
    at: 'gateway.modelArmor.template',
    good: { ...GUARDED, 'gateway.modelArmor.floor': { responsibleAi: { dangerous: 'MEDIUM_AND_ABOVE' } } },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-template-below-floor',
    of: 'that of a model',
    faulty: {
      ...GUARDED,
      'gateway.modelArmor.models': { gemma: { template: { promptInjection: 'OFF', maliciousUrls: false } } },
      'gateway.modelArmor.floor': { promptInjection: 'HIGH', maliciousUrls: true },
    },
    at: 'gateway.modelArmor.models.gemma.template',
    good: {
      ...GUARDED,
      'gateway.modelArmor.models': { gemma: { template: { sensitiveData: false } } },
      'gateway.modelArmor.floor': { promptInjection: 'HIGH', maliciousUrls: true },
    },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-filters-nothing',
    faulty: { ...GUARDED, 'gateway.modelArmor.template': { ...OFF, sensitiveData: false } },
    at: 'gateway.modelArmor.template',
    good: { ...GUARDED, 'gateway.modelArmor.template': OFF },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-filters-nothing',
    of: 'the floor',
    faulty: { ...GUARDED, 'gateway.modelArmor.floor': {} },
    at: 'gateway.modelArmor.floor',
    good: { ...GUARDED, 'gateway.modelArmor.floor': { maliciousUrls: true } },
    paste: 'gateway',
  },
  {
    rule: 'model-armor-logs-prompts',
    faulty: { ...GUARDED, 'gateway.modelArmor.responseTemplate': { logPrompts: true } },
    at: 'gateway.modelArmor.responseTemplate.logPrompts',
    good: GUARDED,
    paste: 'gateway',
  },
  {
    rule: 'model-armor-only-inspects',
    faulty: { ...GUARDED, 'gateway.modelArmor.template': { enforcement: 'INSPECT_ONLY' } },
    at: 'gateway.modelArmor.template.enforcement',
    good: GUARDED,
    paste: 'gateway',
  },
  {
    rule: 'model-armor-template-id-too-long',
    environment: 'acceptance-west',
    faulty: {
      ...GUARDED,
      'models.gemma': undefined,
      'models.a-very-long-name-of-a-model-as-long-as-can': {
        weights: 'google/gemma-2-2b-it',
        nodePool: 'l4',
        replicas: { min: 1, max: 3 },
        apiKey: { secret: 'vllm-api-key', key: 'api-key' },
      },
      'gateway.modelArmor.models': {
        'a-very-long-name-of-a-model-as-long-as-can': { template: {}, responseTemplate: { maliciousUrls: false } },
      },
    },
    at: 'gateway.modelArmor.models.a-very-long-name-of-a-model-as-long-as-can.responseTemplate',
    good: { ...GUARDED, 'gateway.modelArmor.models': { gemma: { template: {}, responseTemplate: {} } } },
  },
  {
    rule: 'model-armor-not-in-region',
    faulty: { ...GUARDED, region: 'asia-east1', 'nodePools.l4.zones': ['asia-east1-a'] },
    at: 'gateway.modelArmor',
    good: { ...GUARDED, region: 'us-central1', 'nodePools.l4.zones': ['us-central1-a'] },
  },
  {
    rule: 'sensitive-data-template-elsewhere',
    faulty: { ...GUARDED, 'gateway.modelArmor.template': { sensitiveData: { inspectTemplate: sdp('global') } } },
    at: 'gateway.modelArmor.template.sensitiveData.inspectTemplate',
    good: { ...GUARDED, 'gateway.modelArmor.template': { sensitiveData: { inspectTemplate: sdp('europe-west1') } } },
    fix: { 'gateway.modelArmor.template.sensitiveData.inspectTemplate': sdp('europe-west1') },
  },
  {
    rule: 'sensitive-data-template-elsewhere',
    of: 'another project',
    faulty: {
      ...GUARDED,
      'gateway.modelArmor.template': { sensitiveData: { inspectTemplate: sdp('europe-west1', 'security') } },
    },
    at: 'gateway.modelArmor.template.sensitiveData.inspectTemplate',
    good: { ...GUARDED, 'gateway.modelArmor.template': { sensitiveData: true } },
    fix: { 'gateway.modelArmor.template.sensitiveData.inspectTemplate': sdp('europe-west1') },
  },
  {
    rule: 'model-armor-template-elsewhere',
    of: 'that of a model',
    faulty: {
      ...GUARDED,
      'gateway.modelArmor.models': {
        gemma: { template: 'projects/example-project/locations/us-central1/templates/prompts' },
      },
    },
    at: 'gateway.modelArmor.models.gemma.template',
    good: { ...GUARDED, 'gateway.modelArmor.models': { gemma: { template: 'prompts' } } },
    paste: 'gateway',
  },
];

function sdp(location: string, project = 'example-project'): string {
  return `projects/${project}/locations/${location}/inspectTemplates/cards`;
}
