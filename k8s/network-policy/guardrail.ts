import type { Construct } from 'constructs';
import { type Guardrail, type Platform, servedOf } from '../../platform/resolve';
import { shared } from '../labels';
import { allowEgress, allowIngress, tcp } from './network-policy';
import { inNamespace, loadBalancer } from './peers';

/** What passes between a guardrail and the rest: who asks it, which models it asks, and where else it has to reach. */
export function guardrailBoundary(scope: Construct, platform: Platform, guardrail: Guardrail): void {
  const { asks, calls, healthCheck, name, namespace, port, service } = guardrail;
  const served = servedOf(platform);
  const pods = { matchLabels: { ...guardrail.pods } };
  const flow = { namespace, of: shared(platform.name, 'network-boundary'), pods };
  allowIngress(scope, {
    ...flow,
    name: `allow-gateway-to-${service}`,
    why: `the load balancer asks ${name} about what passes it and checks its health; Google does not say from which of its ranges it asks, so both are let in`,
    from: loadBalancer(platform.network.proxyOnlyCidr),
    ports: tcp([port, healthCheck.port]),
  });
  for (const model of asks.map((asked) => served[asked]).filter((found) => found !== undefined)) {
    const servers = { matchLabels: { ...model.pool.selector } };
    const why = `${name} asks ${model.name} what to think of a text`;
    const ports = tcp(model.pool.targetPorts);
    allowEgress(scope, {
      ...{ ...flow, why, ports },
      name: `${service}-to-${model.name}`,
      to: [{ podSelector: servers, ...inNamespace(model.namespace, namespace) }],
    });
    allowIngress(scope, {
      ...{ ...flow, why, ports },
      name: `${model.name}-from-${service}`,
      namespace: model.namespace,
      pods: servers,
      from: [{ podSelector: pods, ...inNamespace(namespace, model.namespace) }],
    });
  }
  for (const call of calls) {
    allowEgress(scope, {
      ...flow,
      name: `${service}-to-${call.name}`,
      why: `${name} has to reach ${call.name}, as the description says`,
      to: [{ ipBlock: { cidr: call.cidr } }],
      ports: tcp(call.ports),
    });
  }
}
