import type { Construct } from 'constructs';
import type { BodyRouter, Platform } from '../../platform/resolve';
import { shared } from '../labels';
import { allowEgress, allowIngress, HTTPS, tcp } from './network-policy';
import { anywhere, collectors, loadBalancer, podsOf } from './peers';

/** What passes between the body-based router and the rest: who asks it, who scrapes it, and what it watches. */
export function bodyRouterBoundary(scope: Construct, platform: Platform, { namespace, ports }: BodyRouter): void {
  const flow = { namespace, of: shared(platform.name, 'network-boundary'), pods: podsOf('body-router') };
  allowIngress(scope, {
    ...flow,
    name: 'allow-gateway-to-body-router',
    why: 'the load balancer asks it which model a request is for and checks its health; Google does not say from which of its ranges it asks, so both are let in',
    from: loadBalancer(platform.network.proxyOnlyCidr),
    ports: tcp([ports.extProc, ports.health]),
  });
  allowIngress(scope, {
    ...flow,
    name: 'allow-body-router-metrics',
    why: "Managed Prometheus' collectors scrape it, and nobody else may: the page asks for no token",
    from: collectors(platform.cluster),
    ports: tcp([ports.metrics]),
  });
  allowEgress(scope, {
    ...flow,
    name: 'allow-body-router-to-api',
    why: 'it watches the ConfigMaps that say which names a model has; the address of the API server is not known before the cluster is made',
    to: anywhere(),
    ports: tcp([HTTPS]),
  });
}
