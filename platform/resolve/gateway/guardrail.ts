import {
  type BodySendMode,
  CALLOUTS_SOURCE,
  EXTENSION_EVENTS,
  type ExtensionEvent,
  LOAD_BALANCER_LIMITS,
} from '../../catalog';
import type { GuardrailDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived, type Reasoned } from '../origin';
import type { Guardrail, GuardrailHealthCheck } from '../types/guardrail';

/** The guardrails at a gateway, which stand in its namespace. */
export function resolveGuardrails(
  namespace: string,
  given: Readonly<Record<string, GuardrailDescription>> | undefined,
  ledger: Ledger,
): Record<string, Guardrail> {
  if (given === undefined) return ledger.note('guardrails', byDefault({}, 'nobody reads what passes unless asked to'));
  return Object.fromEntries(
    Object.entries(given).map(([name, described]) => [
      name,
      resolveGuardrail({ name, namespace }, described, ledger.under('guardrails').under(name)),
    ]),
  );
}

function resolveGuardrail(
  { name, namespace }: { readonly name: string; readonly namespace: string },
  given: GuardrailDescription,
  ledger: Ledger,
): Guardrail {
  const observabilityMode = ledger.choose(
    'observabilityMode',
    given.observabilityMode,
    byDefault(false, 'a guard that is only told refuses nothing'),
  );
  const supportedEvents = ledger.choose(
    'supportedEvents',
    given.supportedEvents === undefined
      ? undefined
      : EXTENSION_EVENTS.filter((event) => given.supportedEvents?.includes(event)),
    eventsOf(observabilityMode),
  );
  const request = sendMode('Request', supportedEvents, observabilityMode);
  const response = sendMode('Response', supportedEvents, observabilityMode);
  return {
    name: ledger.note('name', derived(name, 'its name in gateway.guardrails')),
    service: ledger.note('service', derived(`guardrail-${name}`, 'made for it, so that its protocol is the right one')),
    namespace: ledger.note('namespace', derived(namespace, 'that of the gateway, since an extension names none')),
    pods: ledger.given('pods', given.pods),
    port: ledger.given('port', given.port),
    healthCheck: ledger.choose('healthCheck', healthCheckOf(given), connection(given.port)),
    supportedEvents,
    ...(given.requestBodySendMode === undefined && request === undefined
      ? {}
      : { requestBodySendMode: ledger.choose('requestBodySendMode', given.requestBodySendMode, request ?? STREAMED) }),
    ...(given.responseBodySendMode === undefined && response === undefined
      ? {}
      : {
          responseBodySendMode: ledger.choose('responseBodySendMode', given.responseBodySendMode, response ?? STREAMED),
        }),
    timeoutMilliseconds: ledger.choose(
      'timeoutMilliseconds',
      given.timeoutMilliseconds,
      byDefault(
        LOAD_BALANCER_LIMITS.extensionTimeout.max,
        'the most that there is: it may read the whole prompt before it answers, and slow clients take their time',
        LOAD_BALANCER_LIMITS.extensionTimeout.source,
      ),
    ),
    failOpen: ledger.choose('failOpen', given.failOpen, byDefault(false, 'what it did not read is refused with 500')),
    observabilityMode,
    ...(given.forwardHeaders === undefined
      ? {}
      : { forwardHeaders: ledger.given('forwardHeaders', given.forwardHeaders) }),
    ...(given.metadata === undefined ? {} : { metadata: ledger.given('metadata', given.metadata) }),
    asks: ledger.choose('asks', given.asks, byDefault([], 'it asks no model of this environment')),
    calls: ledger.note(
      'calls',
      derived(
        Object.entries(given.calls ?? {}).map(([to, { cidr, ports }]) => ({ name: to, cidr, ports })),
        'gateway.guardrails: a pod in our namespace reaches nothing that is not let through',
      ),
    ),
  };
}

const STREAMED = byDefault<BodySendMode>('Streamed', "the extension's own default", CALLOUTS_SOURCE);

function eventsOf(observes: boolean): Reasoned<ExtensionEvent[]> {
  const request: ExtensionEvent[] = ['RequestHeaders', 'RequestBody'];
  return observes
    ? byDefault(request, 'prompts are what it is for')
    : byDefault([...request, 'RequestTrailers'], 'prompts are what it is for; full duplex mode needs the trailers too');
}

/** Of requests it reads the whole before any goes on; answers stream by, or their first word would wait for the last. */
function sendMode(
  side: 'Request' | 'Response',
  events: readonly ExtensionEvent[],
  observes: boolean,
): Reasoned<BodySendMode> | undefined {
  if (!events.includes(`${side}Body`)) return undefined;
  if (side === 'Response' || observes || !events.includes('RequestTrailers')) return STREAMED;
  return byDefault('FullDuplexStreamed', 'it may read the whole prompt before a model sees any of it', CALLOUTS_SOURCE);
}

function connection(port: number): Reasoned<GuardrailHealthCheck> {
  return byDefault({ type: 'TCP', port }, 'all that is known of it is that it listens there');
}

function healthCheckOf({ healthCheck, port }: GuardrailDescription): GuardrailHealthCheck | undefined {
  return healthCheck === undefined ? undefined : { ...healthCheck, port: healthCheck.port ?? port };
}
