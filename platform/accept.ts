import { findIdleAllowances, findUnknownAllowances, lift, type Lifted } from './allowances';
import {
  DNS_LABEL,
  ENVIRONMENT_NAME_MAX,
  findDanglingReferences,
  findTokens,
  namesIn,
  parseDescription,
  type PlatformDescription,
} from './description';
import { Refusal, sortFindings, type Finding } from './finding';
import { type ConfigFile, factsOfModels, resolve, type Platform } from './resolve';
import { checkAll, RULES } from './rules';

export type { ConfigFile, Lifted };

/** An environment that may be written. */
export interface Accepted {
  readonly platform: Platform;
  readonly warnings: readonly Finding[];
  readonly lifted: readonly Lifted[];
}

/**
 * Turns what an environment file says into a platform, or refuses it with everything that is wrong with it at once.
 *
 * @param name the environment's name, which is its file's name
 * @param input what the file exports or, for YAML, holds
 * @param configFiles what was read for each model whose `config` is a path, by the model's name
 * @throws {Refusal} and nothing else
 */
export function accept(name: string, input: unknown, configFiles: Readonly<Record<string, ConfigFile>> = {}): Accepted {
  const parsed = parseDescription(input);
  const early = [...findNameProblems(name), ...findTokens(input), ...parsed.findings];
  if (parsed.description === undefined) throw new Refusal(name, sortFindings(early));
  const facts = factsOfModels(parsed.description, configFiles);
  const dangling = [...findDanglingReferences(parsed.description, namesIn(input)), ...facts.findings].filter(
    (finding) => !covered(finding, early),
  );
  const platform = resolve(name, withoutDangling(parsed.description, dangling), facts.rows);
  const before = [...early, ...dangling];
  const all = checkAll(RULES, platform);
  const found = all.filter((finding) => !covered(finding, before) && isSure(finding, before));
  const { kept, lifted } = lift(found, platform);
  const allowances = [
    ...findUnknownAllowances(platform),
    ...findIdleAllowances(platform, all).filter((finding) => isSure(finding, before)),
  ];
  const findings = sortFindings([...early, ...dangling, ...kept, ...allowances]);
  if (findings.some(({ severity }) => severity === 'error')) throw new Refusal(name, findings);
  return { platform, warnings: findings, lifted };
}

function findNameProblems(name: string): Finding[] {
  const base = {
    severity: 'error',
    rule: 'environment-name-invalid',
    path: '',
    given: name,
  } as const;
  if (!DNS_LABEL.test(name)) {
    const message = `the file's name '${name}' is the environment's name, and must be lower-case letters, digits and '-', starting with a letter`;
    return [
      {
        ...base,
        message,
        fix: `rename the file: ${name.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}`,
      },
    ];
  }
  if (name.length <= ENVIRONMENT_NAME_MAX) return [];
  const message = `the file's name '${name}' is the environment's name, and '${name}-nodes' is too long for a service account`;
  return [
    {
      ...base,
      message,
      allowed: `${ENVIRONMENT_NAME_MAX} characters at the most`,
      fix: `rename the file: ${name.slice(0, ENVIRONMENT_NAME_MAX)}`,
    },
  ];
}

/** A warning about a part may be untrue where other parts had to be left out. */
function isSure({ severity }: Finding, before: readonly Finding[]): boolean {
  return severity === 'error' || before.length === 0;
}

/** A later finding at, under or above the path of an earlier one repeats it, or comes of what was left out for it. */
function covered(finding: Finding, earlier: readonly Finding[]): boolean {
  return earlier.some(({ path }) => path !== '' && (isUnder(finding.path, path) || isUnder(path, finding.path)));
}

function isUnder(path: string, owner: string): boolean {
  return path === owner || path.startsWith(`${owner}.`);
}

/** What still stands when everything that points at nothing is taken away; checks go on over the rest. */
function withoutDangling(description: PlatformDescription, dangling: readonly Finding[]): PlatformDescription {
  const stands = (path: string): boolean => !dangling.some((finding) => isUnder(finding.path, path));
  const computeClasses = Object.fromEntries(
    Object.entries(description.computeClasses ?? {}).filter(
      ([name, { priorities }]) =>
        stands(`computeClasses.${name}`) &&
        priorities.every(({ nodePool }) => nodePool === undefined || nodePool in description.nodePools),
    ),
  );
  const models = Object.fromEntries(
    Object.entries(description.models).filter(
      ([name, { nodePool, computeClass = '' }]) =>
        stands(`models.${name}`) &&
        (nodePool === undefined ? computeClass in computeClasses : nodePool in description.nodePools),
    ),
  );
  const routes = Object.entries(description.routes ?? {}).filter(([, route]) =>
    Object.keys(route.models).every((model) => model in models),
  );
  return {
    ...description,
    ...(stands('targets') ? {} : { targets: undefined }),
    ...(description.computeClasses === undefined ? {} : { computeClasses }),
    models,
    ...(description.routes === undefined ? {} : { routes: Object.fromEntries(routes) }),
  };
}
