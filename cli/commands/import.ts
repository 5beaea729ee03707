import { join } from 'node:path';
import { Command } from 'commander';
import { importBindings } from '../import/bindings';
import { printFailure } from '../print/problems';
import { processTerminal } from '../print/terminal';

const IMPORTS = join(__dirname, '..', '..', 'imports');

/** `slipway import <folder>`: regenerates `imports/`. Ends with exit code 1 where the folder cannot be used. */
export function importCommand(): Command {
  return new Command('import')
    .description('regenerate imports/ with cdk8s import from a folder of CRDs')
    .argument('<folder>', 'folder that holds the CRDs which imports/sources.json names')
    .addHelpText('after', '\nExample:\n  npm run import -- ../crds\n')
    .action((folder: string) => {
      const terminal = processTerminal();
      try {
        const { files, kinds } = importBindings(folder, IMPORTS);
        terminal.out(`imports/ holds ${kinds} kinds in ${files.length} files: ${files.join(', ')}\n`);
      } catch (error) {
        printFailure(error, terminal);
        process.exitCode = 1;
      }
    });
}
