import type { Construct } from 'constructs';
import { type Disaggregation, type Model, type PortRange, rolesOf } from '../../platform/resolve';
import { modelServer, serverSelector } from '../labels';
import { allowEgress, allowIngress, type Port, tcp } from './network-policy';

/** What passes between the servers that read a model's prompts and those that write its answers, and no others. */
export function prefillToDecode(scope: Construct, environment: string, model: Model): void {
  const [decode, prefill] = rolesOf(model);
  const of = prefill?.disaggregation;
  if (decode === undefined || prefill === undefined || of === undefined) return;
  flow(scope, environment, {
    ...{ from: decode, to: prefill },
    why: 'the routing proxy of a decode server has a prompt read, and its engine asks where the KV cache lies and fetches it',
    ports: [...tcp([prefill.engine.port]), inARow(of.sideChannelPorts), inARow(of.transferPorts)],
  });
  flow(scope, environment, {
    ...{ from: prefill, to: decode },
    why: 'UCX opens the way back to whoever fetches KV cache on a connection of its own',
    ports: [inARow(of.transferPorts)],
  });
}

interface Passage {
  readonly from: Model;
  readonly to: Model;
  readonly why: string;
  readonly ports: readonly Port[];
}

function flow(scope: Construct, environment: string, { from, to, why, ports }: Passage): void {
  const [source, target] = [serverSelector(from), serverSelector(to)].map((matchLabels) => ({ matchLabels }));
  if (source === undefined || target === undefined) return;
  const { namespace } = from;
  allowEgress(scope, {
    ...{ namespace, why, ports, pods: source, to: [{ podSelector: target }] },
    name: `${from.name}-to-${roleOf(to)}`,
    of: modelServer(environment, from),
  });
  allowIngress(scope, {
    ...{ namespace, why, ports, pods: target, from: [{ podSelector: source }] },
    name: `${to.name}-from-${roleOf(from)}`,
    of: modelServer(environment, to),
  });
}

function roleOf({ disaggregation }: Model): Disaggregation['role'] | undefined {
  return disaggregation?.role;
}

function inARow({ first, last }: PortRange): Port {
  return { protocol: 'TCP', port: first, ...(last === first ? {} : { endPort: last }) };
}
