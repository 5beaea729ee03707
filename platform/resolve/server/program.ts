import { PICKER_ENGINES, type PickerEngine } from '../../catalog';
import type { ServerDescription, ServerModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { secretKeyOf, type TokenContext } from '../model/token';
import { byDefault, derived } from '../origin';
import type { CustomProgram, ServerMetrics } from '../types/custom-server';
import type { SecretKeyReference } from '../types/weights';

/** A user that no node and no image has: files of neither are its own. */
const RUN_AS_USER = 10_001;

/** By which a picker tells this server's metrics from those of the engines that it knows. */
const OWN_ENGINE = 'own';

const PICKER = 'https://github.com/llm-d/llm-d-router/tree/v0.10.0';

type SecretContext = Pick<TokenContext, 'syncedSecrets'>;

/** The container of a server of one's own. */
export function resolveProgram(
  context: SecretContext,
  { server }: ServerModelDescription,
  ledger: Ledger,
): CustomProgram {
  const { command, args, paths } = server;
  const metrics = server.metrics === undefined ? undefined : resolveMetrics(server, server.metrics, ledger);
  const known = metrics?.named !== true;
  return {
    kind: ledger.given('kind', server.engine),
    image: ledger.given('image', server.image),
    ...(command === undefined ? {} : { command: ledger.given('command', command) }),
    ...(args === undefined ? {} : { args: ledger.given('args', args) }),
    env: ledger.choose('env', server.env && plainOf(server.env), byDefault({}, 'no variable is asked for')),
    secretEnv: ledger.choose(
      'secretEnv',
      server.env && secretsOf(context, server.env),
      byDefault({}, 'no Secret is named'),
    ),
    port: ledger.given('port', server.port),
    ...(metrics === undefined ? {} : { metrics }),
    ...(metrics === undefined || metrics.port === server.port
      ? {}
      : { metricsPort: ledger.given('metricsPort', metrics.port) }),
    pickerEngine: ledger.note(
      'pickerEngine',
      known
        ? derived(server.engine, 'its own name: the picker knows the metrics of some engines by it', PICKER)
        : derived(OWN_ENGINE, 'the names of its metrics are given, and the picker is told them', PICKER),
    ),
    ...(paths === undefined ? {} : { paths: ledger.given('paths', paths) }),
    runAsUser: ledger.choose(
      'runAsUser',
      server.runAsUser,
      byDefault(RUN_AS_USER, 'nobody on the node, and never root, whatever the image says'),
    ),
    readOnlyRootFilesystem: ledger.choose(
      'readOnlyRootFilesystem',
      server.readOnlyRootFilesystem,
      byDefault(true, 'nobody changes the program that runs'),
    ),
    writableFolders: ledger.choose('writableFolders', server.writableFolders, byDefault([], '/tmp and /dev/shm alone')),
  };
}

function plainOf(env: NonNullable<ServerDescription['env']>): Record<string, string> {
  const plain = Object.entries(env).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return Object.fromEntries(plain) as Record<string, string>;
}

function secretsOf(
  context: SecretContext,
  env: NonNullable<ServerDescription['env']>,
): Record<string, SecretKeyReference> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const reference = typeof value === 'string' ? undefined : secretKeyOf(context, value);
      return reference === undefined ? [] : [[name, reference] as const];
    }),
  );
}

/** The gauges by what they mean: those given, else those that the picker knows of such an engine. */
function resolveMetrics(
  { engine, port }: ServerDescription,
  given: NonNullable<ServerDescription['metrics']>,
  ledger: Ledger,
): ServerMetrics {
  const { queued, running, kvCacheUsage, gauges = [] } = given;
  const named = (queued ?? running ?? kvCacheUsage) !== undefined;
  const meant = named ? { queued, running, kvCacheUsage } : (tryKnown(engine) ?? {});
  const own = Object.fromEntries(
    Object.entries(meant).flatMap(([meaning, name]) => (name === undefined ? [] : [[meaning, name]])),
  ) as Readonly<Record<string, string>>;
  const value = {
    path: given.path ?? '/metrics',
    port: given.port ?? port,
    ...own,
    gauges: [...new Set([...Object.values(own).filter((name) => !name.includes('{')), ...gauges])],
    named,
  };
  return named
    ? ledger.given('metrics', value)
    : ledger.note('metrics', derived(value, `what the picker knows of ${engine}, and what is given`, PICKER));
}

function tryKnown(engine: string): Pick<PickerEngine, 'queued' | 'running' | 'kvCacheUsage'> | undefined {
  if (!Object.hasOwn(PICKER_ENGINES, engine)) return undefined;
  const { queued, running, kvCacheUsage }: PickerEngine = PICKER_ENGINES[engine as keyof typeof PICKER_ENGINES];
  return { queued, running, ...(kvCacheUsage === undefined ? {} : { kvCacheUsage }) };
}
