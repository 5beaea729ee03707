import type { ObservabilityDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Cluster } from './types/cluster';
import type { Gateway } from './types/gateway';
import type { LogExclusion, Logs, Observability } from './types/observability';

const RETENTION = 'https://cloud.google.com/logging/docs/buckets#custom-retention';

/** What decides which log entries are meant. */
export interface ObservabilityContext {
  readonly environment: string;
  readonly region: string;
  readonly cluster: Pick<Cluster, 'name' | 'location'>;
  readonly gateway: Gateway;
  /** From {@link resolveLogPrompts}. */
  readonly logPrompts: boolean;
}

type LogsDescription = NonNullable<ObservabilityDescription['logs']>;

/** Whether prompts and answers may stand in the logs; the engines' command lines depend on it as well. */
export function resolveLogPrompts(given: ObservabilityDescription | undefined, ledger: Ledger): boolean {
  return ledger.choose(
    'logPrompts',
    given?.logPrompts,
    byDefault(false, 'what users write is theirs, and a log has more readers and a longer life than an answer'),
  );
}

/** Who is told, and which logs are kept. */
export function resolveObservability(
  context: ObservabilityContext,
  given: ObservabilityDescription | undefined,
  ledger: Ledger,
): Observability {
  const { logPrompts } = context;
  return {
    notificationChannels: ledger.choose(
      'notificationChannels',
      given?.notificationChannels,
      byDefault({}, 'nobody is named'),
    ),
    logPrompts,
    ...(given?.logs === undefined ? {} : { logs: resolveLogs(context, given.logs, logPrompts, ledger.under('logs')) }),
  };
}

function resolveLogs(context: ObservabilityContext, given: LogsDescription, logPrompts: boolean, ledger: Ledger): Logs {
  const { environment, region, cluster, gateway } = context;
  const filter = `resource.labels.cluster_name="${cluster.name}" AND resource.labels.location="${cluster.location}"`;
  return {
    bucket: ledger.choose('bucket', given.bucket, derived(environment, "the environment's name")),
    location: ledger.choose('location', given.location, byDefault(region, 'logs stay where the models answer')),
    retentionDays: ledger.choose(
      'retentionDays',
      given.retentionDays,
      byDefault(30, 'what Cloud Logging keeps without a charge for keeping', RETENTION),
    ),
    locked: ledger.choose('locked', given.locked, byDefault(false, 'a lock cannot be taken back')),
    analytics: ledger.choose('analytics', given.analytics, byDefault(false, 'it cannot be taken back')),
    filter: ledger.note('filter', derived(filter, 'everything of this cluster: control plane, nodes and pods')),
    exclusions: ledger.note(
      'exclusions',
      derived(
        { ...described(given.exclusions), ...(logPrompts ? {} : { prompts: PROMPTS_OF_ENGINE }) },
        'those of the description, and prompts unless they are asked for',
      ),
    ),
    projectExclusions: ledger.note(
      'projectExclusions',
      derived(
        {
          cluster: { filter, description: `Kept in the log bucket of the environment ${environment}` },
          ...(logPrompts || gateway.modelArmor === undefined ? {} : { 'model-armor-prompts': PROMPTS_OF_MODEL_ARMOR }),
        },
        'entries are paid for and kept once; what Model Armor writes of prompts belongs to no cluster',
      ),
    ),
  };
}

/**
 * The lines in which vLLM repeats a prompt or an answer: `Received request … prompt: …` (all of it at INFO up to 0.11.0, in
 * `Request … details: prompt: …` at DEBUG after) and `Generated response … output: …`. UNCONFIRMED: that no release words
 * another line with a prompt in it; hence the engine is told not to write them in the first place.
 *
 * @see https://docs.vllm.ai/en/v0.16.0/api/vllm/entrypoints/logger/
 */
const PROMPTS_OF_ENGINE: LogExclusion = {
  filter: ['textPayload', 'jsonPayload.message']
    .map((field) => `${field}=~"(Received request|Request) .*prompt: |Generated response .*output: "`)
    .join(' OR '),
  description: 'What the engine repeats of prompts and answers',
};

/** @see https://docs.cloud.google.com/model-armor/configure-logging */
const PROMPTS_OF_MODEL_ARMOR: LogExclusion = {
  filter: 'jsonPayload.@type="type.googleapis.com/google.cloud.modelarmor.logging.v1.SanitizeOperationLogEntry"',
  description: 'Prompts and answers as Model Armor has read them',
};

function described(given: LogsDescription['exclusions']): Record<string, LogExclusion> {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([name, { filter, description = name }]) => [name, { filter, description }]),
  );
}
