import type { AnyModelDescription } from '../../description';
import { SUPERVISOR_PATHS } from '../engine/rank-ports';
import type { Ledger } from '../ledger';
import { byDefault, derived, type Reasoned } from '../origin';
import { resolvePicker } from './picker';
import type { Engine } from '../types/engine';
import type { InferencePool } from '../types/inference-pool';
import type { PodLife } from '../types/pod-life';
import type { Disaggregation } from '../types/prefill';
import type { Scaling } from '../types/scaling';
import type { Targets } from '../types/targets';

/** What a pool's values depend on beside its model's description. */
export interface InferencePoolContext {
  readonly name: string;
  readonly namespace: string;
  readonly targets: Targets;
  readonly engine: PooledEngine;
  readonly life: PodLife;
  readonly scaling: Scaling;
  readonly disaggregation?: Disaggregation;
  /** What the picker is told of metrics that it does not know. */
  readonly dataLayer?: Readonly<Record<string, unknown>>;
}

/** What a pool and its picker ask of the program in its pods. */
export interface PooledEngine extends Pick<Engine, 'port' | 'lora' | 'kvEvents'> {
  readonly kind: string;
  readonly pooling?: boolean;
  /** Ports of its ranks, where each has one. */
  readonly rankPorts?: readonly number[];
  readonly supervisorPort?: number;
  /** Of vLLM; absent where another program serves. */
  readonly version?: string;
}

/** The load balancer's own default of 30 s cuts answers off; 300 s did so too on long prompts (accelerated-platforms, skills/TROUBLESHOOTING.md). */
const REQUEST_TIMEOUT_SECONDS = 900;

/** Label of the servers of both roles, where prompts are read and answers written apart. */
export const POOL_LABEL = 'slipway.dev/inference-pool';

const PROXY = 'llm-d/llm-d-router, pkg/sidecar/proxy/proxy.go';

/** As the load balancer counts samples. */
const PER_MILLION = 1_000_000;

/** One request in ten. */
const LOG_SAMPLE_RATE = 100_000;

/** The InferencePool of a model, its picker and its policies. */
export function resolveInferencePool(
  context: InferencePoolContext,
  given: Pick<
    AnyModelDescription,
    'picker' | 'requestTimeoutSeconds' | 'requestLogSampleRate' | 'apiKey' | 'prefill' | 'exportToFleet'
  >,
  ledger: Ledger,
): InferencePool {
  const { name, engine, life, disaggregation } = context;
  const proxy = disaggregation?.routingProxy;
  const port = proxy?.port ?? engine.port;
  const picker = resolvePicker(
    {
      ...context,
      target: context.targets.picker,
      vllmVersion: engine.version,
      servesAdapters: engine.lora !== undefined,
      pooling: engine.pooling,
      port: engine.port,
      kvEvents: engine.kvEvents,
      prefill: given.prefill,
    },
    given.picker,
    ledger.under('picker'),
  );
  return {
    name: ledger.note('name', derived(name, "the model's name")),
    exported: ledger.choose('exported', given.exportToFleet, byDefault(false, 'for gateways of this cluster alone')),
    selector: ledger.note(
      'selector',
      proxy === undefined
        ? derived<Record<string, string>>(
            {
              'app.kubernetes.io/name': engine.kind,
              'app.kubernetes.io/instance': name,
            },
            'labels that the serving pods of this model alone carry',
          )
        : derived({ [POOL_LABEL]: name }, 'the label that the servers of both roles carry'),
    ),
    targetPorts: ledger.note(
      'targetPorts',
      proxy === undefined
        ? derived([...(engine.rankPorts ?? [port])], 'where its engines answer')
        : derived([port], 'that of prefill engines, and of the routing proxy'),
    ),
    picker,
    healthCheck: ledger.note(
      'healthCheck',
      derived(
        {
          ...healthEndpoint(engine, port, proxy !== undefined && given.apiKey === undefined),
          checkIntervalSeconds: 2,
          timeoutSeconds: 2,
          healthyThreshold: 1,
          unhealthyThreshold: 2,
        },
        proxy === undefined
          ? "GKE's own default asks for '/', which vLLM answers with 404"
          : 'the routing proxy answers /health itself, whether its engine lives or not',
        proxy === undefined ? 'llm-d-router v0.10.0, GKE templates of its chart' : PROXY,
      ),
    ),
    backendTimeoutSeconds: ledger.choose(
      'backendTimeoutSeconds',
      given.requestTimeoutSeconds,
      requestTimeout(picker.queueTtlSeconds),
    ),
    drainingTimeoutSeconds: ledger.note(
      'drainingTimeoutSeconds',
      derived(life.shutdownTimeoutSeconds ?? life.preStopSeconds, 'as long as the engine finishes running requests'),
    ),
    logSampleRate: ledger.choose(
      'logSampleRate',
      given.requestLogSampleRate === undefined ? undefined : Math.round(given.requestLogSampleRate * PER_MILLION),
      byDefault(LOG_SAMPLE_RATE, 'one request in ten is logged, without its body'),
    ),
  };
}

function requestTimeout(queueTtlSeconds = 0): Reasoned<number> {
  const waiting = queueTtlSeconds === 0 ? '' : `, after ${queueTtlSeconds} s in the picker's queue`;
  return byDefault(
    REQUEST_TIMEOUT_SECONDS + queueTtlSeconds,
    `the default of 30 s cuts answers off; 300 s did so on long prompts${waiting}`,
    'GoogleCloudPlatform/accelerated-platforms, skills/TROUBLESHOOTING.md',
  );
}

/** One check for the whole pod: of its server, or of what watches over the servers of its ranks. */
function healthEndpoint({ supervisorPort }: PooledEngine, port: number, proxied: boolean) {
  if (supervisorPort !== undefined) return { path: SUPERVISOR_PATHS.ready, port: supervisorPort };
  return { path: proxied ? '/v1/models' : '/health', port };
}
