import type { Construct } from 'constructs';
import type { Served } from '../../platform/resolve';
import { endpointPicker, pickerSelector } from '../labels';
import { allowEgress, tcp } from './network-policy';

/** What a picker asks of the programs that foretell latencies; their own namespace has to let it in. */
export function pickerToPrediction(scope: Construct, environment: string, { name, namespace, pool }: Served): void {
  const { latencyPrediction } = pool.picker;
  if (latencyPrediction === undefined) return;
  const portsByNamespace = new Map<string, number[]>();
  for (const server of [latencyPrediction.trainingServer, ...latencyPrediction.predictionServers]) {
    const { hostname, port } = new URL(server);
    const [, owner = ''] = hostname.split('.');
    portsByNamespace.set(owner, [...(portsByNamespace.get(owner) ?? []), Number(port)]);
  }
  for (const [owner, ports] of portsByNamespace) {
    allowEgress(scope, {
      name: `${pool.picker.name}-to-prediction-in-${owner}`,
      namespace,
      of: endpointPicker(environment, name),
      why: 'the picker has latencies foretold, and tells what they were',
      pods: { matchLabels: pickerSelector(name) },
      to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': owner } } }],
      ports: tcp(ports),
    });
  }
}
