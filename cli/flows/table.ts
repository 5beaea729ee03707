import { code, table } from '../docs/markdown';
import type { NetworkFlow, NetworkFlows } from './flows';

/** Flows as Markdown: where everything else is shut off, then one table for each namespace. */
export function flowsText({ denied, flows }: NetworkFlows): string {
  const namespaces = [...new Set(flows.map(({ namespace }) => namespace))];
  return namespaces
    .map((namespace) => {
      const rows = flows.filter((flow) => flow.namespace === namespace).map(row);
      const rest = denied.includes(namespace)
        ? `In ${code(namespace)} nothing else passes, either way.`
        : `In ${code(namespace)} all else passes.`;
      return [rest, table(['from', 'to', 'ports', 'why', 'policy'], rows)].join('\n\n');
    })
    .join('\n\n');
}

function row({ direction, from, policy, ports, to, why }: NetworkFlow): string[] {
  return [from, to, ports.length === 0 ? 'all' : ports.join(', '), why, `${code(policy)} (${direction})`];
}
