import type { Platform } from '../../platform/resolve';
import type { Step } from './step';

/** What whoever runs the domain has to enter: nothing leads to the gateway before, and no certificate is issued. */
export function domain({ edge, stacks }: Platform): Step {
  const { certificate, dns } = edge;
  const zone = dns?.zone?.visibility === 'public' ? dns.zone : undefined;
  const byHand = certificate !== undefined && certificate.zoneName === undefined;
  const outputs = [...(zone === undefined ? [] : ['name_servers']), ...(byHand ? ['certificate_records'] : [])];
  const stack = stacks.find(({ kind }) => kind === 'edge');
  return {
    name: 'domain',
    purpose: 'let the domain lead here: enter, where it is kept, what this prints',
    needs: [
      ...(zone === undefined ? [] : [`the right to delegate ${zone.domain} to these name servers`]),
      ...(byHand ? [`the right to make records for ${certificate.domains.join(', ')}`] : []),
    ].join('; '),
    commands:
      stack === undefined
        ? []
        : outputs.map((output) => `terraform -chdir=cdktf.out/stacks/${stack.name} output ${output}`),
  };
}
