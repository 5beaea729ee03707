import { resolve } from 'node:path';

import { Command, CommanderError, Option } from 'commander';

import { checkCommand } from './commands/check';
import { docsCommand } from './commands/docs';
import { explainCommand } from './commands/explain';
import { flowsCommand } from './commands/flows';
import { importCommand } from './commands/import';
import { migrateCommand } from './commands/migrate';
import { rolloutCommand } from './commands/rollout';
import { synthCommand } from './commands/synth';
import type { Context, ExitCode } from './context';
import { failureAsJson, printFailure } from './print/problems';
import { printJson } from './print/output';
import type { Terminal } from './print/terminal';

/**
 * Runs a command line and says how it ended. Never throws: whatever happens is printed.
 *
 * @param args the command line without `node` and the program
 * @param root folder that holds `environments/`, unless the command line names another
 */
export async function run(args: readonly string[], root: string, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(root, terminal, (ended) => (code = ended));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Help was asked for, or the command line was wrong: commander has printed all there is to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (args.includes('--json')) printJson(failureAsJson(error), terminal);
    else printFailure(error, terminal);
    return 1;
  }
}

function createProgram(root: string, terminal: Terminal, end: Context['end']): Command {
  const program = new Command('slipway')
    .description('Turns a description of the models you serve into everything GKE needs to serve them.')
    .addOption(
      new Option('--root <folder>', 'folder that holds environments/ and is written into').default(
        root,
        'this repository',
      ),
    )
    .addHelpText('after', '\nExample:\n  npm run synth -- quickstart\n')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const context: Context = {
    get root() {
      return resolve(program.opts<{ root: string }>().root);
    },
    terminal,
    end,
  };
  const commands = [
    synthCommand(context),
    checkCommand(context),
    explainCommand(context),
    flowsCommand(context),
    rolloutCommand(context),
    migrateCommand(context),
    importCommand(context),
    docsCommand(context),
  ];
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  return program;
}
