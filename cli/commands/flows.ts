import { createRequire } from 'node:module';

import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import type * as Flows from '../flows/flows';
import { flowsText } from '../flows/table';
import { printJson } from '../print/output';
import { acceptAll } from '../synthesis';

/** Loads what renders manifests, for this command alone. */
const load = createRequire(__filename);

/** `slipway flows <environment>`: who talks to whom, read out of the policies that are written. */
export function flowsCommand(context: Context): Command {
  const command = new Command('flows')
    .description('show who talks to whom in an environment, as its network policies let them')
    .argument('<environment>', 'name of a file in environments/')
    .action((name: string, options: CommonOptions) => flows(name, options, context));
  return describeCommand(command, [
    'npm run flows -- quickstart          a table in Markdown',
    'npm run flows -- quickstart --json   the same, for a program to read',
  ]);
}

function flows(name: string, { json, quiet }: CommonOptions, { root, terminal }: Context): void {
  const { networkFlows } = load('../flows/flows') as typeof Flows;
  for (const { platform } of acceptAll(root, [name])) {
    const found = networkFlows(platform);
    if (json === true) printJson({ environment: platform.name, ...found }, terminal);
    else if (quiet !== true) terminal.out(`${flowsText(found)}\n`);
  }
}
