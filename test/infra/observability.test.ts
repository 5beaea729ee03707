import { accept, type Platform } from '../../platform';
import { change, goodDescription } from '../fixtures/description';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { addressesOf, resourceAt, synth, type TerraformJson } from './terraform';

const CHANNELS = {
  oncall: { type: 'email', address: 'oncall@example.com' },
  bus: { type: 'pubsub', topic: 'projects/messages/topics/alerts' },
  hook: { type: 'webhook', url: 'https://alerts.example.com/in' },
  pager: { type: 'existing', name: 'projects/example-project/notificationChannels/7' },
};
const BILLING = { account: '01ABCD-23EF45-6789AB', amount: 3000, notify: ['oncall', 'pager'] };

function platformWith(changes: Readonly<Record<string, unknown>>): Platform {
  const description = Object.entries(changes).reduce<unknown>(
    (before, [path, value]) => change(before as ReturnType<typeof goodDescription>, path, value),
    goodDescription(),
  );
  return accept('dev', description).platform;
}

function added(json: TerraformJson): string[] {
  const before = new Set(addressesOf(synth(platformWith({}))));
  return addressesOf(json).filter((address) => !before.has(address));
}

const full = synth(
  platformWith({
    'observability.notificationChannels': CHANNELS,
    'observability.logs': { retentionDays: 400, exclusions: { probes: { filter: 'textPayload:"GET /health"' } } },
    'gateway.modelArmor': { template: 'prompts' },
    'budget.billing': BILLING,
  }),
);

test('the provider would refuse nothing', () => {
  expect(checkConfiguration(full as unknown as Configuration)).toEqual([]);
});

test('nothing is there that nobody asks for', () => {
  expect(
    addressesOf(synth(platformWith({}))).filter((address) => /logging_|monitoring_|billing_/.test(address)),
  ).toEqual([]);
});

describe('notification channels', () => {
  test.each([
    ['oncall', 'email', { email_address: 'oncall@example.com' }],
    ['bus', 'pubsub', { topic: 'projects/messages/topics/alerts' }],
    ['hook', 'webhook_tokenauth', { url: 'https://alerts.example.com/in' }],
  ])('%s is what Monitoring calls %s', (name, type, labels) => {
    const channel = resourceAt(full, `google_monitoring_notification_channel.notification-channel_${name}`);

    expect(channel).toMatchObject({ type, labels, display_name: `dev: ${name}` });
    expect(channel).not.toHaveProperty('sensitive_labels');
  });

  test('that exist are only named', () => {
    expect(Object.keys(full.resource['google_monitoring_notification_channel'] ?? {})).toHaveLength(3);
  });

  test("of a topic come with Monitoring's right to write to it", () => {
    expect(resourceAt(full, 'google_pubsub_topic_iam_member.notification-channel_bus-publisher')).toMatchObject({
      project: 'messages',
      topic: 'alerts',
      role: 'roles/pubsub.publisher',
      member:
        'serviceAccount:service-${data.google_project.notification-channel_project.number}@gcp-sa-monitoring-notification.iam.gserviceaccount.com',
      depends_on: ['google_monitoring_notification_channel.notification-channel_bus'],
    });
  });
});

describe('the budget', () => {
  const ADDRESS = 'google_billing_budget.billing_budget';

  test('tells its channels of what is spent and what will be', () => {
    expect(resourceAt(full, ADDRESS)).toMatchObject({
      billing_account: '01ABCD-23EF45-6789AB',
      amount: { specified_amount: { units: '3000', currency_code: 'USD' } },
      budget_filter: { projects: ['projects/${data.google_project.billing_project.number}'] },
      threshold_rules: [
        { threshold_percent: 0.5, spend_basis: 'CURRENT_SPEND' },
        { threshold_percent: 0.9, spend_basis: 'CURRENT_SPEND' },
        { threshold_percent: 1, spend_basis: 'CURRENT_SPEND' },
        { threshold_percent: 1, spend_basis: 'FORECASTED_SPEND' },
      ],
      all_updates_rule: {
        monitoring_notification_channels: [
          '${google_monitoring_notification_channel.notification-channel_oncall.id}',
          'projects/example-project/notificationChannels/7',
        ],
      },
      depends_on: ['google_project_service.api_billingbudgets'],
    });
  });

  test('is asked for in the name of the project, and nothing else is', () => {
    expect(full.provider).toEqual({
      google: [
        { project: 'example-project', region: 'europe-west1' },
        {
          alias: 'billing',
          billing_project: 'example-project',
          project: 'example-project',
          region: 'europe-west1',
          user_project_override: true,
        },
      ],
    });
    const aliased = Object.values(full.resource).flatMap((byName) =>
      Object.values(byName).filter(({ provider }) => provider !== undefined),
    );
    expect(aliased).toEqual([expect.objectContaining({ provider: 'google.billing' })]);
  });

  test('is what the platform may cost where no amount is named, and counts the environment alone where asked', () => {
    const budget = {
      maxMonthlyUsd: { atMaximum: 2600.5 },
      billing: { account: BILLING.account, scope: 'environment' },
    };
    const json = synth(platformWith({ budget }));

    expect(resourceAt(json, ADDRESS)).toMatchObject({
      amount: { specified_amount: { units: '2601' } },
      budget_filter: { labels: { environment: 'dev' } },
    });
    expect(resourceAt(json, ADDRESS)).not.toHaveProperty('all_updates_rule');
  });

  test.each([{}, { billing: { account: BILLING.account } }])('says what it lacks: %j', (budget) => {
    expect(() => platformWith({ budget })).toThrow(/1 problem/);
  });
});

describe('the logs', () => {
  const CLUSTER = 'resource.labels.cluster_name="dev" AND resource.labels.location="europe-west1"';

  test('go to a bucket of their own, for as long as is said', () => {
    expect(resourceAt(full, 'google_logging_project_bucket_config.logs_bucket')).toMatchObject({
      project: 'example-project',
      location: 'europe-west1',
      bucket_id: 'dev',
      retention_days: 400,
      lifecycle: { prevent_destroy: true },
    });
    expect(resourceAt(full, 'google_logging_project_sink.logs_sink')).toMatchObject({
      destination: 'logging.googleapis.com/${google_logging_project_bucket_config.logs_bucket.id}',
      filter: CLUSTER,
      exclusions: [{ name: 'probes', filter: 'textPayload:"GET /health"' }, { name: 'prompts' }],
    });
  });

  test('are kept once: the bucket of the project gets none of them, once they have another', () => {
    expect(resourceAt(full, 'google_logging_project_exclusion.logs_project-without-cluster')).toMatchObject({
      name: 'dev-cluster',
      filter: CLUSTER,
      depends_on: ['google_logging_project_sink.logs_sink'],
    });
  });

  test.each([
    ['Received request chatcmpl-1: prompt: "a secret", params: SamplingParams(n=1)', true],
    ['INFO 09-10 Received request cmpl-1: prompt: "a", params: …', true],
    ['Request chatcmpl-1 details: prompt: "a secret", prompt_token_ids: None', true],
    ['Generated response chatcmpl-1: output: "an answer", output_token_ids: None', true],
    ['Received request chatcmpl-1: params: SamplingParams(n=1), lora_request: None.', false],
    ['Avg prompt throughput: 12.3 tokens/s, Avg generation throughput: 4.5 tokens/s', false],
  ])('hold no prompt: %s', (line, excluded) => {
    const { exclusions } = resourceAt(full, 'google_logging_project_sink.logs_sink') as {
      exclusions: { name: string; filter: string }[];
    };
    const filter = exclusions.find(({ name }) => name === 'prompts')?.filter ?? '';
    const patterns = [...filter.matchAll(/(textPayload|jsonPayload\.message)=~"([^"]+)"/g)];

    expect(patterns.map(([, field]) => field)).toEqual(['textPayload', 'jsonPayload.message']);
    expect(patterns.map(([, , pattern = '']) => new RegExp(pattern).test(line))).toEqual([excluded, excluded]);
  });

  test('hold what Model Armor has read in no bucket at all', () => {
    expect(resourceAt(full, 'google_logging_project_exclusion.logs_project-without-model-armor-prompts')).toMatchObject(
      {
        filter: expect.stringContaining('SanitizeOperationLogEntry') as string,
      },
    );
  });

  test('hold prompts where that is asked for', () => {
    const json = synth(
      platformWith({
        'observability.logPrompts': true,
        'observability.logs': {},
        'gateway.modelArmor': { template: 'prompts' },
      }),
    );

    expect(resourceAt(json, 'google_logging_project_sink.logs_sink')['exclusions']).toEqual([]);
    expect(added(json).filter((address) => address.includes('exclusion'))).toEqual([
      'google_logging_project_exclusion.logs_project-without-cluster',
    ]);
  });

  test('are locked and analysed where that is asked for', () => {
    const json = synth(platformWith({ 'observability.logs': { locked: true, analytics: true } }));

    expect(resourceAt(json, 'google_logging_project_bucket_config.logs_bucket')).toMatchObject({
      locked: true,
      enable_analytics: true,
      retention_days: 30,
    });
  });

  test.each([0, 3651, 1.5])('are kept for no such time: %p days', (retentionDays) => {
    expect(() => platformWith({ 'observability.logs': { retentionDays } })).toThrow(/1 problem/);
  });
});

describe('an engine', () => {
  const argsOf = (version: string, changes: Readonly<Record<string, unknown>> = {}): readonly string[] =>
    platformWith({ 'targets.vllm': version, ...changes }).models['gemma']?.engine.args ?? [];

  test('that would log every prompt is told not to', () => {
    expect(argsOf('0.10.0')).toContain('--disable-log-requests');
    expect(argsOf('0.10.1')).not.toContain('--disable-log-requests');
    expect(argsOf('0.30.0').filter((arg) => arg.includes('log-requests'))).toEqual([]);
  });

  test('may where that is asked for', () => {
    expect(argsOf('0.10.0', { 'observability.logPrompts': true })).not.toContain('--disable-log-requests');
  });

  test('is told once', () => {
    const args = argsOf('0.10.0', { 'models.gemma.engine.args': { 'disable-log-requests': true } });

    expect(args.filter((arg) => arg === '--disable-log-requests')).toHaveLength(1);
  });
});
