import { join } from 'node:path';
import { Command } from 'commander';
import { importBindings, UnusableCrdFolder } from '../import/bindings';

/** `slipway import <folder>`: regenerates `imports/`. Ends with exit code 1 where the folder cannot be used. */
export function importCommand(): Command {
  return new Command('import')
    .description('regenerate imports/ with cdk8s import from a folder of CRDs')
    .argument('<folder>', 'folder that holds the CRDs which imports/sources.json names')
    .addHelpText('after', '\nExample:\n  npm run import -- ../crds\n')
    .action((folder: string) => {
      try {
        const { files, kinds } = importBindings(folder, join(__dirname, '..', '..', 'imports'));
        console.log(`imports/ holds ${kinds} kinds in ${files.length} files: ${files.join(', ')}`);
      } catch (error) {
        if (!(error instanceof UnusableCrdFolder)) throw error;
        console.error(`error: ${error.message}`);
        process.exitCode = 1;
      }
    });
}
