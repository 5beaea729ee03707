import { pickerRelease, ROLE_LABEL } from '../../catalog';
import { gpuCount } from '../../sizing';
import type { EngineSettings } from './engine-settings';
import { ENGINE_PORT, enginePort, sideChannelPorts, TRANSFER_PORTS } from './kv-transfer';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived } from '../origin';
import type { Disaggregation, RoutingProxy, ServerRole } from '../types/prefill';
import type { Targets } from '../types/targets';

/** What the transfer of KV caches depends on. */
export interface DisaggregationContext {
  readonly role?: ServerRole | undefined;
  readonly targets: Targets;
  readonly settings: EngineSettings;
}

const RECIPE = 'llm-d/llm-d, guides/recipes/modelserver/base/single-host/pd';
const SIDECAR = 'https://github.com/llm-d/llm-d-router/blob/v0.10.0/Dockerfile.sidecar';

/** What the routing proxy asks for. UNCONFIRMED: no source says what it needs under load. */
export const ROUTING_PROXY = { cpuMillis: 500, memoryMib: 512, ephemeralStorageMib: 64 } as const;

/** The part that a set of servers has in answering a request; undefined where each answers it alone. */
export function resolveDisaggregation(
  { role, targets, settings }: DisaggregationContext,
  ledger: Ledger,
): Disaggregation | undefined {
  if (role === undefined) return undefined;
  const because = 'the filters of the picker go by it';
  return {
    role: ledger.note('role', derived(role, 'the model has prefill servers')),
    roleLabel: ledger.note('roleLabel', derived({ key: ROLE_LABEL.key, value: role }, because, RECIPE)),
    sideChannelPorts: ledger.note('sideChannelPorts', sideChannelPorts(gpuCount(settings))),
    transferPorts: ledger.note(
      'transferPorts',
      byDefault(TRANSFER_PORTS, 'UCX would take any port: a policy could not name it'),
    ),
    ...(role === 'decode' ? { routingProxy: resolveRoutingProxy(targets, ledger.under('routingProxy')) } : {}),
  };
}

/** The sidecar of decode servers; the picker's own release of it, whose headers it reads. */
function resolveRoutingProxy({ picker }: Targets, ledger: Ledger): RoutingProxy {
  const release = pickerRelease(picker.generation, picker.version);
  const image = release.disaggregationSidecarImage ?? '';
  return {
    image: ledger.note('image', catalogued(image, `sidecar of ${picker.generation} ${picker.version}`, release)),
    args: ledger.note(
      'args',
      derived(
        [
          `--port=${ENGINE_PORT}`,
          `--vllm-port=${enginePort('decode').value}`,
          '--kv-connector=nixlv2',
          '--secure-proxy=false',
        ],
        "what llm-d's recipe passes: plain HTTP on the engine's usual port",
        RECIPE,
      ),
    ),
    port: ledger.note('port', derived(ENGINE_PORT, "the pool's port, which prefill servers have themselves")),
    runAsUser: ledger.note('runAsUser', byDefault(65_532, 'the user of its image', SIDECAR)),
    resources: ledger.note(
      'resources',
      byDefault(
        ROUTING_PROXY,
        "it passes on what the engine writes and keeps nothing; llm-d's recipe asks for nothing, which is evicted first",
      ),
    ),
  };
}
