import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import type * as Pages from '../docs/pages';
import { printJson } from '../print/output';

interface DocsOptions extends CommonOptions {
  readonly diff?: true;
}

/** Loads the pages, and the tables behind them, for this command alone. */
const load = createRequire(__filename);

/** `slipway docs`: writes the pages of the catalogue and of the refusals. */
export function docsCommand(context: Context): Command {
  const command = new Command('docs')
    .description('write the pages of the catalogue and of the refusals to docs/')
    .option('--diff', 'write nothing; list what would change, and end with exit code 2 where anything would')
    .action((options: DocsOptions) => docs(options, context));
  return describeCommand(command, [
    'npm run docs                         every page',
    'npm run docs -- --diff               do the pages say what the catalogue says?',
  ]);
}

function docs({ diff, json, quiet }: DocsOptions, { root, terminal, end }: Context): void {
  const { PAGES } = load('../docs/pages') as typeof Pages;
  const pages = Object.entries(PAGES).map(([path, render]) => ({ path, text: render() }));
  const changed = pages.filter(({ path, text }) => tryRead(join(root, path)) !== text);
  const stale = pagesOnDisk(root).filter((path) => !(path in PAGES));
  if (diff !== true) {
    for (const { path, text } of changed) write(join(root, path), text);
    for (const path of stale) rmSync(join(root, path));
  }
  const paths = [...changed.map(({ path }) => path), ...stale];
  if (json === true) printJson({ changed: paths }, terminal);
  else if (quiet !== true) terminal.out(paths.length === 0 ? 'no difference\n' : `${paths.join('\n')}\n`);
  if (diff === true && paths.length > 0) end(2);
}

/** Pages in the folders that hold nothing else. */
function pagesOnDisk(root: string): string[] {
  return GENERATED_FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(md|schema\.json)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

const GENERATED_FOLDERS = ['docs/reference', 'docs/rules'];

function tryRead(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
