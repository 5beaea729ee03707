import type { GatewayDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Gateway } from './types/gateway';

const CLASSES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway';

/** The Gateway of an environment. */
export function resolveGateway(namespace: string, given: GatewayDescription | undefined, ledger: Ledger): Gateway {
  const gatewayClass = ledger.choose(
    'class',
    given?.class,
    byDefault(
      'gke-l7-rilb' as const,
      'an address inside the VPC: nobody outside can call a model until you say so',
      CLASSES,
    ),
  );
  return {
    name: ledger.note('name', byDefault('inference', 'one gateway for all models')),
    namespace: ledger.note(
      'namespace',
      derived(namespace, "the models' namespace: policies must stand beside their gateway"),
    ),
    class: gatewayClass,
    external: ledger.note(
      'external',
      derived(gatewayClass === 'gke-l7-regional-external-managed', `what ${gatewayClass} gives`),
    ),
    listener: ledger.note(
      'listener',
      byDefault({ name: 'http', protocol: 'HTTP' as const, port: 80 }, 'plain HTTP inside the VPC'),
    ),
    hostnames: ledger.choose('hostnames', given?.hostnames, byDefault([], 'answers to every host name')),
  };
}
