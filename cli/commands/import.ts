import { join } from 'node:path';

import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import { importBindings } from '../import/bindings';
import { printJson } from '../print/output';

const IMPORTS = join(__dirname, '..', '..', 'imports');

/** `slipway import <folder>`: regenerates `imports/`. */
export function importCommand({ terminal }: Context): Command {
  const command = new Command('import')
    .description('regenerate imports/ with cdk8s import from a folder of CRDs')
    .argument('<folder>', 'folder that holds the CRDs which imports/sources.json names')
    .action((folder: string, { json, quiet }: CommonOptions) => {
      const bindings = importBindings(folder, IMPORTS);
      if (json === true) printJson(bindings, terminal);
      else if (quiet !== true) terminal.out(format(bindings));
    });
  return describeCommand(command, ['npm run import -- ../crds']);
}

function format({ files, kinds }: ReturnType<typeof importBindings>): string {
  return `imports/ holds ${kinds} kinds in ${files.length} files: ${files.join(', ')}\n`;
}
