import type { Construct } from 'constructs';
import type { Model } from '../../platform/resolve';
import { modelServer, podsOfModel } from '../labels';
import { allowEgress, allowIngress } from './network-policy';

/** Torch, NCCL, Gloo, ZeroMQ and Ray listen on whatever port the kernel gives them: none can be named beforehand. */
const ALL_TCP = [{ protocol: 'TCP', port: 1, endPort: 65_535 }] as const;

/** What passes between the pods of a replica that is spread over several hosts, and no others. */
export function withinGroup(scope: Construct, environment: string, model: Model): void {
  if (model.hosts === undefined) return;
  const { name, namespace } = model;
  const pods = { matchLabels: podsOfModel(name) };
  const flow = {
    namespace,
    of: modelServer(environment, model),
    pods,
    ports: ALL_TCP,
    why: 'the ranks of one replica are on several hosts and meet at ports that the kernel gives them',
  };
  allowIngress(scope, { ...flow, name: `${name}-from-its-hosts`, from: [{ podSelector: pods }] });
  allowEgress(scope, { ...flow, name: `${name}-to-its-hosts`, to: [{ podSelector: pods }] });
}
