import type { Construct } from 'constructs';
import { type Platform, type Served, rolesOf, servedOf } from '../../platform/resolve';
import { shared } from '../labels';
import { allowEgress, allowIngress, denyAll, HTTPS, tcp } from './network-policy';
import { anywhere, collectors, dns, internet, loadBalancer, podsOf } from './peers';

const DNS = 53;

/**
 * What crosses the border of a namespace of models, and is the same for every model in it. What passes between a model
 * and its own picker stands with the model. Kubelet's probes need no rule: they come from the pod's own node.
 */
export function namespaceBoundary(scope: Construct, platform: Platform, namespace: string): void {
  const models = Object.values(servedOf(platform)).filter((model) => model.namespace === namespace);
  const base = { namespace, of: shared(platform.name, 'network-boundary') };
  const servingPorts = models.flatMap(({ pool }) => [pool.healthCheck.port, ...pool.targetPorts]);
  const metricsPorts = models.flatMap(rolesOf).flatMap(({ engine }) => portsOfMetrics(engine));
  const pickerPorts = models.map(({ pool }) => pool.picker.ports);
  denyAll(scope, { ...base, name: 'default-deny', why: 'nothing passes that no other policy lets through' });
  allowEgress(scope, {
    ...base,
    name: 'allow-dns',
    why: 'servers look up where weights are, and pickers whatever their plugins name',
    pods: {},
    to: dns(),
    ports: [
      { protocol: 'TCP', port: DNS },
      { protocol: 'UDP', port: DNS },
    ],
  });
  if (models.length === 0) return;
  allowIngress(scope, {
    ...base,
    name: 'allow-gateway-to-models',
    why: 'requests come from the proxies of the regional load balancer, and its health checks from ranges of their own',
    pods: podsOf('model-server'),
    from: loadBalancer(platform.network.proxyOnlyCidr),
    ports: tcp(servingPorts),
  });
  allowIngress(scope, {
    ...base,
    name: 'allow-gateway-to-pickers',
    why: 'the load balancer asks the picker for an endpoint and checks its health; Google does not say from which of its ranges it asks, so both are let in',
    pods: podsOf('endpoint-picker'),
    from: loadBalancer(platform.network.proxyOnlyCidr),
    ports: tcp(pickerPorts.flatMap(({ extProc, health }) => [extProc, health])),
  });
  allowIngress(scope, {
    ...base,
    name: 'allow-metrics',
    why: "Managed Prometheus' collectors scrape servers and pickers",
    pods: podsOf('endpoint-picker', 'model-server'),
    from: collectors(platform.cluster),
    ports: tcp([...metricsPorts, ...pickerPorts.map(({ metrics }) => metrics)]),
  });
  if (platform.network.fqdnPolicies === undefined)
    allowEgress(scope, {
      ...base,
      name: 'allow-weights',
      why: 'servers download weights from Hugging Face, whose storage has no fixed addresses; nothing private is reached',
      pods: podsOf('model-server'),
      to: internet(),
      ports: tcp([HTTPS]),
    });
  allowEgress(scope, {
    ...base,
    name: 'allow-pickers-to-api',
    why: 'pickers watch pods and their pool; the address of the API server is not known before the cluster is made',
    pods: podsOf('endpoint-picker'),
    to: anywhere(),
    ports: tcp([HTTPS]),
  });
}

/** Where a program tells of itself: at a port of its own, else wherever it answers. */
function portsOfMetrics({ port, metricsPort, rankPorts }: Served['engine']): readonly number[] {
  return metricsPort === undefined ? (rankPorts ?? [port]) : [metricsPort];
}
