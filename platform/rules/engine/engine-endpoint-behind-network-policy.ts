import type { Platform } from '../../resolve';
import { textOf } from '../literal';
import type { Rule } from '../rule';
import { extraFlags, instead } from './extra-flag';
import { extraVariables, withoutVariable } from './extra-variable';

/** Flags and variables whose value is an address that the engine calls. */
const FLAGS: readonly string[] = ['--otlp-traces-endpoint'];
const VARIABLES =
  /^(https?_proxy|all_proxy|hf_endpoint|otel_exporter_otlp(_traces|_metrics|_logs)?_endpoint|aws_endpoint_url(_s3)?)$/i;

/** The one port by which pods of models leave their namespace, to public addresses only (k8s/network-policy). */
const OPEN_PORT = 443;

/** Nothing fails at once: requests to it hang until they time out. */
export const engineEndpointBehindNetworkPolicy = {
  name: 'engine-endpoint-behind-network-policy',
  severity: 'error',
  summary: 'An address that the engine is to call, and that its network policy does not let it reach.',
  why:
    'Pods of models reach DNS, and public addresses at port 443, and nothing else. Behind a proxy the weights never ' +
    'arrive; traces are dropped one by one, and the engine says so in a log line that nobody reads. With a NetworkPolicy ' +
    'of your own that opens the way, lift this for the model.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  check: (platform) =>
    addresses(platform).flatMap(({ name, value, path, fix }) => {
      const reason = closedTo(value);
      if (reason === undefined) return [];
      const allowed = `a public address at port ${OPEN_PORT}`;
      return [{ path, message: `${name} ${reason}`, given: value, allowed, fix: fix() }];
    }),
} satisfies Rule;

/** An address that the engine is told, and the fix that takes it away. */
interface Address {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly fix: () => string | undefined;
}

function addresses(platform: Platform): Address[] {
  const variables = extraVariables(platform).filter(({ name }) => VARIABLES.test(name));
  const flags = extraFlags(platform).filter(({ lookup }) => FLAGS.includes(lookup.canonical ?? ''));
  return [
    ...variables.map((variable) => ({ ...variable, fix: () => withoutVariable(variable) })),
    ...flags.map((flag) => ({
      name: flag.argument,
      value: textOf(flag.value),
      path: flag.path,
      fix: () => instead(flag),
    })),
  ];
}

/** Why an address is not reached, or undefined where it is or is none. */
function closedTo(address: string): string | undefined {
  const url = tryParse(address.includes('://') ? address : `http://${address}`);
  if (url === undefined || url.hostname === '') return undefined;
  const port = url.port === '' ? (url.protocol === 'https:' ? OPEN_PORT : 80) : Number(url.port);
  if (isLocal(url.hostname)) return undefined;
  if (isPrivate(url.hostname)) return `is inside the network, and pods of models reach public addresses only`;
  return port === OPEN_PORT ? undefined : `is at port ${port}, and pods of models reach port ${OPEN_PORT} only`;
}

function tryParse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** In the pod itself, which no policy stands before. */
function isLocal(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === '[::1]';
}

/** Names without a dot and under `.local`, `.svc` or `.internal`, and addresses of RFC 1918. */
function isPrivate(host: string): boolean {
  if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)\d/.test(host)) return true;
  return !host.includes('.') || /\.(local|svc|internal|lan|corp)$/.test(host);
}
