import { findFlag, type ModelRow } from '../../catalog';
import { byDefault, derived, type Reasoned } from '../origin';
import type { LoadFailurePolicy, PortRange, ServerRole } from '../types/prefill';

const NIXL = 'https://docs.vllm.ai/en/latest/features/nixl_connector_usage/';
const LLMD = 'llm-d/llm-d, guides/pd-disaggregation';

/** Port of vLLM's OpenAI server (https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html). */
export const ENGINE_PORT = 8000;

/** Where vLLM listens behind the routing proxy, which has its usual port (llm-d/llm-d-router, pkg/sidecar). */
const PORT_BEHIND_PROXY = 8200;

/** vLLM's own default of `VLLM_NIXL_SIDE_CHANNEL_PORT`; every rank takes the next one. */
const SIDE_CHANNEL_PORT = 5600;

/**
 * Ports that UCX may listen on, below those that the kernel gives out itself. Each worker of an engine takes one for each
 * network device and looks on where one is taken; a thousand is far more than eight workers need.
 */
export const TRANSFER_PORTS: PortRange = { first: 20_000, last: 20_999 };

/** What a command line for the transfer of KV caches is written from. */
export interface KvTransferContext {
  readonly role?: ServerRole | undefined;
  /** What a decode server does where the KV cache of a prompt does not arrive; absent: vLLM's own default, `fail`. */
  readonly loadFailurePolicy?: LoadFailurePolicy | undefined;
  readonly version: string;
  readonly row: ModelRow;
}

/** The engine's port: the usual one, unless a proxy stands there. */
export function enginePort(role: ServerRole | undefined): Reasoned<number> {
  return role === 'decode'
    ? derived(PORT_BEHIND_PROXY, `the routing proxy listens on ${ENGINE_PORT}`, LLMD)
    : byDefault(ENGINE_PORT, "vLLM's own default");
}

/** Ports of the side channel: one for each rank of the engine in the pod. */
export function sideChannelPorts(ranks: number): Reasoned<PortRange> {
  const ports = { first: SIDE_CHANNEL_PORT, last: SIDE_CHANNEL_PORT + ranks - 1 };
  return derived(ports, "vLLM's own default, and the next one for each further rank", NIXL);
}

/** Flags of an engine whose KV cache is sent to others, or comes from them. */
export function kvTransferFlags(context: KvTransferContext): [string, string | true][] {
  const { role, version, row, loadFailurePolicy } = context;
  if (role === undefined) return [];
  const config = {
    kv_connector: 'NixlConnector',
    kv_role: 'kv_both',
    ...(loadFailurePolicy === undefined ? {} : { kv_load_failure_policy: loadFailurePolicy }),
  };
  return [['--kv-transfer-config', JSON.stringify(config)], ...hybridCacheFlags(row, version)];
}

/** Variables that say where NIXL listens and how UCX, below it, sends: over TCP, between the pods' own addresses. */
export function kvTransferEnvironment(role: ServerRole | undefined): Record<string, string> {
  if (role === undefined) return {};
  return {
    VLLM_NIXL_SIDE_CHANNEL_PORT: String(SIDE_CHANNEL_PORT),
    UCX_TLS: 'cuda_ipc,cuda_copy,tcp',
    UCX_TCP_PORT_RANGE: `${TRANSFER_PORTS.first}-${TRANSFER_PORTS.last}`,
  };
}

/** A connector turns the hybrid cache off, in which gpt-oss' windowed layers keep their window alone; llm-d turns it on again. */
function hybridCacheFlags({ family }: ModelRow, version: string): [string, true][] {
  const known = findFlag(version, '--no-disable-hybrid-kv-cache-manager').status === 'known';
  return known && family === 'gpt-oss' ? [['--no-disable-hybrid-kv-cache-manager', true]] : [];
}
