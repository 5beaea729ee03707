import { accept, type PlatformDescription } from '../../../platform';
import { edge as wholeEdge } from '../../conformance/environments/edge';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt } from '../../k8s/manifests';
import { checkConfiguration, type Configuration } from '../provider/configuration';
import { type Block, resourceAt, synth, type TerraformJson } from '../terraform';

type Gateway = NonNullable<PlatformDescription['gateway']>;

const edgeOf = (gateway: Gateway): TerraformJson => {
  const json = synth(platformWith({ gateway: { class: 'gke-l7-regional-external-managed', ...gateway } }), 'edge');
  expect(checkConfiguration(json as unknown as Configuration)).toEqual([]);
  return json;
};

describe('the SSL policy', () => {
  test('is made for every gateway that speaks HTTPS, and speaks nothing older than TLS 1.2', () => {
    for (const tls of [{ secret: 'tls' }, { certificateManager: 'there' }]) {
      expect(resourceAt(edgeOf({ tls }), 'google_compute_region_ssl_policy.edge_tls-policy_policy')).toMatchObject({
        name: 'test-inference',
        region: 'europe-west1',
        min_tls_version: 'TLS_1_2',
        profile: 'RESTRICTED',
      });
    }
  });

  test('is the one that is named, and none where there is no TLS', () => {
    const named = platformWith({ gateway: { tls: { secret: 'tls', policy: 'ours' } } });
    expect(named.stacks).toHaveLength(1);
    expect(objectAt(named, 'GCPGatewayPolicy/inference')['spec']).toEqual({
      targetRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'inference' },
      default: { sslPolicy: 'ours' },
    });
    expect(() => objectAt(platformWith(), 'GCPGatewayPolicy/inference')).toThrow();
  });
});

describe('a Cloud Armor policy', () => {
  const rulesOf = (securityPolicy: Exclude<Gateway['securityPolicy'], string>) =>
    Object.entries(edgeOf({ securityPolicy }).resource['google_compute_region_security_policy_rule'] ?? {})
      .map(([name, rule]): Block => ({ ...rule, id: name.replace('edge_security-policy_', '') }))
      .sort((a, b) => Number(a['priority']) - Number(b['priority']));
  const ruleOf = (rules: readonly Block[], id: string) => rules.find((rule) => rule['id'] === id);

  test('limits each client, watches for attacks, and lets all others pass', () => {
    const rules = rulesOf({});
    expect(ruleOf(rules, 'rate-limit-0')).toMatchObject({
      action: 'throttle',
      match: { versioned_expr: 'SRC_IPS_V1', config: { src_ip_ranges: ['*'] } },
      rate_limit_options: {
        conform_action: 'allow',
        exceed_action: 'deny(429)',
        enforce_on_key: 'IP',
        rate_limit_threshold: { count: 500, interval_sec: 60 },
      },
    });
    expect(ruleOf(rules, 'default')).toMatchObject({ action: 'allow', priority: 2_147_483_647 });
    expect(ruleOf(rules, 'waf-cve')).toMatchObject({ action: 'deny(403)', preview: false });
    for (const name of ['waf-sqli', 'waf-xss']) expect(ruleOf(rules, name)).toMatchObject({ preview: true });
  });

  test('asks the rules that turn away before those that let pass', () => {
    const ids = rulesOf({ deniedSources: ['203.0.113.0/24'], waf: { xss: 'off' } }).map(({ id }) => String(id));
    expect(ids[0]).toBe('deny-0');
    expect(ids.slice(-2)).toEqual(['rate-limit-0', 'default']);
    expect(ids).not.toContain('waf-xss');
  });

  test('turns everybody away that is not listed, ten blocks to a rule', () => {
    const allowedSources = Array.from({ length: 11 }, (_, index) => `203.0.113.${index}/32`);
    const rules = rulesOf({ allowedSources, rateLimit: { requests: 5, intervalSeconds: 10, per: 'authorization' } });
    expect(ruleOf(rules, 'default')).toMatchObject({ action: 'deny(403)' });
    const groups = rules.filter(({ id }) => String(id).startsWith('rate-limit'));
    expect(groups.map((rule) => (at(rule, 'match', 'config', 'src_ip_ranges') as string[]).length)).toEqual([10, 1]);
    expect(groups[1]).toMatchObject({
      rate_limit_options: {
        enforce_on_key: 'HTTP_HEADER',
        enforce_on_key_name: 'authorization',
        rate_limit_threshold: { count: 5, interval_sec: 10 },
      },
    });
  });

  test('is changed by one rule at a time, the default first', () => {
    const rules = rulesOf({ allowedSources: ['203.0.113.0/24'] });
    const first = rules.filter((rule) => rule['depends_on'] === undefined);
    expect(first.map(({ id }) => id)).toEqual(['default']);
    const before = rules.flatMap((rule) => (rule['depends_on'] as string[] | undefined) ?? []);
    expect(new Set(before).size).toBe(rules.length - 1);
  });

  test('logs no part of a request', () => {
    const policy = resourceAt(
      edgeOf({ securityPolicy: {} }),
      'google_compute_region_security_policy.edge_security-policy_policy',
    );
    expect(policy).toMatchObject({
      type: 'CLOUD_ARMOR',
      advanced_options_config: { json_parsing: 'STANDARD', log_level: 'NORMAL' },
    });
  });
});

describe('Model Armor', () => {
  const template = (json: TerraformJson, id: string) =>
    resourceAt(json, `google_model_armor_template.edge_model-armor_${id}`);

  test('has a template with every filter where none is said, which blocks, and logs no prompt', () => {
    const json = edgeOf({ modelArmor: {} });
    expect(template(json, 'prompts')).toMatchObject({
      location: 'europe-west1',
      template_id: 'test-prompts',
      filter_config: {
        rai_settings: {
          rai_filters: ['HATE_SPEECH', 'HARASSMENT', 'DANGEROUS', 'SEXUALLY_EXPLICIT'].map((filter) => ({
            filter_type: filter,
            confidence_level: 'MEDIUM_AND_ABOVE',
          })),
        },
        pi_and_jailbreak_filter_settings: { filter_enforcement: 'ENABLED', confidence_level: 'MEDIUM_AND_ABOVE' },
        malicious_uri_filter_settings: { filter_enforcement: 'ENABLED' },
        sdp_settings: { basic_config: { filter_enforcement: 'ENABLED' } },
      },
      template_metadata: { enforcement_type: 'INSPECT_AND_BLOCK', log_sanitize_operations: false },
    });
    expect(json.provider['google']).toEqual([
      expect.objectContaining({
        model_armor_custom_endpoint: 'https://modelarmor.europe-west1.rep.googleapis.com/v1/',
      }),
    ]);
  });

  test('turns off what is turned off', () => {
    const json = edgeOf({
      modelArmor: {
        template: 'there',
        responseTemplate: {
          responsibleAi: { hateSpeech: 'OFF', harassment: 'OFF', dangerous: 'OFF', sexuallyExplicit: 'OFF' },
          promptInjection: 'OFF',
          sensitiveData: false,
          enforcement: 'INSPECT_ONLY',
          logPrompts: true,
          multiLanguage: false,
        },
      },
    });
    expect(Object.keys(json.resource['google_model_armor_template'] ?? {})).toEqual(['edge_model-armor_responses']);
    const responses = template(json, 'responses');
    expect(responses['filter_config']).toEqual({
      pi_and_jailbreak_filter_settings: { filter_enforcement: 'DISABLED' },
      malicious_uri_filter_settings: { filter_enforcement: 'ENABLED' },
      sdp_settings: { basic_config: { filter_enforcement: 'DISABLED' } },
    });
    expect(responses['template_metadata']).toMatchObject({
      enforcement_type: 'INSPECT_ONLY',
      log_sanitize_operations: true,
      multi_language_detection: { enable_multi_language_detection: false },
    });
  });

  test('has templates of single models, which the extension asks for by every name of the model', () => {
    const { platform } = accept('edge', wholeEdge);
    const json = synth(platform, 'edge');
    const inspectTemplate = 'projects/example-project/locations/europe-west4/inspectTemplates/cards';
    expect(template(json, 'prompts-gemma-2-9b-it')).toMatchObject({
      filter_config: { sdp_settings: { advanced_config: { inspect_template: inspectTemplate } } },
    });
    const extension = objectAt(platform, 'GCPTrafficExtension/inference-model-armor');
    const text = at(extension, 'spec', 'extensionChains', 0, 'extensions', 0, 'metadata', 'model_armor_settings');
    const folder = 'projects/example-project/locations/europe-west4/templates';
    const names = platform.models['gemma-2-9b-it']?.servedModelNames ?? [];
    expect(JSON.parse(String(text))).toEqual([
      ...names.map((model) => ({
        model,
        user_prompt_template_id: `${folder}/edge-prompts-gemma-2-9b-it`,
        model_response_template_id: `${folder}/edge-prompts-gemma-2-9b-it`,
      })),
      {
        model: 'default',
        user_prompt_template_id: `${folder}/edge-prompts`,
        model_response_template_id: `${folder}/edge-responses`,
      },
    ]);
  });

  test('raises the floor of the project before it makes what has to stand on it', () => {
    const json = edgeOf({ modelArmor: { floor: { responsibleAi: { dangerous: 'HIGH' }, maliciousUrls: true } } });
    expect(resourceAt(json, 'google_model_armor_floorsetting.edge_model-armor_floor')).toMatchObject({
      parent: 'projects/example-project',
      location: 'global',
      enable_floor_setting_enforcement: true,
      filter_config: {
        rai_settings: { rai_filters: [{ filter_type: 'DANGEROUS', confidence_level: 'HIGH' }] },
        pi_and_jailbreak_filter_settings: { filter_enforcement: 'DISABLED' },
      },
    });
    expect(template(json, 'prompts')['depends_on']).toEqual(['google_model_armor_floorsetting.edge_model-armor_floor']);
  });
});
