import production from '../../environments/production';
import quickstart from '../../environments/quickstart';
import { accept, type PlatformDescription } from '../../platform';
import { networkFlows } from '../flows/flows';
import { flowsText } from '../flows/table';
import { code, page, section } from './markdown';

const SHOWN: Readonly<Record<string, PlatformDescription>> = { production, quickstart };

/** `docs/reference/network-flows.md`: who talks to whom in shipped environments, read out of their policies. */
export function networkFlowsPage(): string {
  return page(
    'Who talks to whom',
    'Every namespace that the manifests make shuts all of its pods off, in and out, and one policy lets each flow through that is ' +
      'needed. These tables are read out of the policies themselves, so that they hold nothing else and leave nothing out; each ' +
      `policy says in its annotation ${code('slipway.dev/why')} what it is for. For an environment of your own: ${code('npm run flows -- <environment>')}.`,
    'A flow between two pods of ours has two rows: one lets it out, the other lets it in. The kubelet’s probes come from the ' +
      'node and need none.',
    ...Object.entries(SHOWN).map(([name, description]) =>
      section(name, flowsText(networkFlows(accept(name, description).platform))),
    ),
  );
}
