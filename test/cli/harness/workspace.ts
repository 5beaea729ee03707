import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { createColors } from 'picocolors';

import { run } from '../../../cli/program';

/** The repository. */
export const REPOSITORY = join(__dirname, '../../..');

/** A folder that stands for a user's repository; it goes away after the test. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'slipway-'));

  /** Writes files by path. */
  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(this.at(path)), { recursive: true });
      writeFileSync(this.at(path), text);
    }
    return this;
  }

  at(path: string): string {
    return join(this.root, path);
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8');
  }

  /** Text by path of every file under a folder. */
  files(folder = '.'): Record<string, string> {
    const paths = readdirSync(this.at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(paths.sort().map((path) => [relative(this.root, path), readFileSync(path, 'utf8')]));
  }

  /** Time of change by path of every file under a folder. */
  times(folder: string): Record<string, number> {
    return Object.fromEntries(Object.keys(this.files(folder)).map((path) => [path, statSync(this.at(path)).mtimeMs]));
  }

  /** Runs the command in this process. */
  async run(...args: string[]): Promise<Outcome> {
    const outcome = { code: 0, out: '', err: '' };
    const terminal = {
      out: (text: string) => (outcome.out += text),
      err: (text: string) => (outcome.err += text),
      columns: Infinity,
      colors: createColors(false),
    };
    outcome.code = await run(args, this.root, terminal);
    return outcome;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A workspace for each test of a file. */
export function useWorkspace(): () => Workspace {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.remove());
  return () => workspace;
}

/** An environment in YAML; the models differ in nothing but their names. */
export function yamlEnvironment(...models: readonly string[]): string {
  const entries = models.map(
    (name) => `  ${name}: { weights: google/gemma-2-2b-it, servedModelNames: [${name}], nodePool: l4, replicas: 1 }`,
  );
  return `project: example-project
region: europe-west1
nodePools:
  l4:
    machineType: g2-standard-8
    zones: [europe-west1-b]
    nodes: { min: 1, max: 3 }
models:
${entries.join('\n')}
`;
}
