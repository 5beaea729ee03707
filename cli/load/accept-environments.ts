import { accept, type Accepted } from '../../platform/accept';
import { type Finding, Refusal } from '../../platform/finding';
import { readConfigFiles } from './config-files';
import type { EnvironmentFile } from './environment-file';
import { loadTypeScriptFile } from './typescript-file';
import { loadYamlFile, type YamlDescription } from './yaml-file';

/** An environment that may be written. */
export interface AcceptedEnvironment extends Accepted {
  readonly file: EnvironmentFile;
}

/** An environment that may not, with everything that is wrong with it. */
export interface RefusedEnvironment {
  readonly file: EnvironmentFile;
  readonly findings: readonly Finding[];
}

/** What became of a number of environments, each group in the order of their files. */
export interface Verdicts {
  readonly accepted: readonly AcceptedEnvironment[];
  readonly refused: readonly RefusedEnvironment[];
}

/** Reads and judges environments. All are judged, so that all problems are known at once. */
export function acceptEnvironments(files: readonly EnvironmentFile[]): Verdicts {
  const accepted: AcceptedEnvironment[] = [];
  const refused: RefusedEnvironment[] = [];
  for (const file of files) {
    try {
      accepted.push(acceptEnvironment(file));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ file, findings: error.findings });
    }
  }
  return { accepted, refused };
}

/** @throws {Refusal} */
function acceptEnvironment(file: EnvironmentFile): AcceptedEnvironment {
  if (file.format === 'typescript') {
    const input = loadTypeScriptFile(file);
    return { file, ...accept(file.name, input, readConfigFiles(file, input)) };
  }
  const description = loadYamlFile(file);
  try {
    const { warnings, lifted, ...rest } = accept(
      file.name,
      description.input,
      readConfigFiles(file, description.input),
    );
    return {
      file,
      ...rest,
      warnings: located(warnings, description),
      lifted: lifted.map((one) => ({ ...one, findings: located(one.findings, description) })),
    };
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(file.name, located(error.findings, description));
    throw error;
  }
}

/** Rules that speak of a key and not of what it holds. */
const KEY_RULES: ReadonlySet<string> = new Set([
  'field-unknown',
  'name-invalid',
  'allow-names-unknown-rule',
  'allow-lifts-nothing',
]);

function located(findings: readonly Finding[], { locate }: YamlDescription): Finding[] {
  return findings.map((finding) => {
    const location = locate(finding.path, KEY_RULES.has(finding.rule) ? 'key' : 'value');
    return location === undefined ? finding : { ...finding, location };
  });
}
