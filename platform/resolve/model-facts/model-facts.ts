import { type ModelRow, MODELS, tryFindModel } from '../../catalog';
import { type ModelDescription, type PlatformDescription, vllmModels } from '../../description';
import type { Finding } from '../../finding';
import { suggestion } from '../../nearest';
import { type ConfigFacts, factsOfConfig } from './config-facts';
import { readConfigJson } from './config-json';
import { contradictions } from './contradictions';
import { describedModel } from './described-model';

/** What was found where an environment says that a model's `config.json` is. */
export type ConfigFile = { readonly content: unknown } | { readonly problem: string };

/** What is known of an environment's models, and what keeps the others from being known. */
export interface ModelFacts {
  /** By the model's name in the description. */
  readonly rows: Readonly<Record<string, ModelRow>>;
  readonly findings: readonly Finding[];
}

/**
 * The facts of every model: of the catalogue, or as the environment describes them.
 *
 * @param files what was read for each model whose `config` is a path, by the model's name
 */
export function factsOfModels(
  { models }: Pick<PlatformDescription, 'models'>,
  files: Readonly<Record<string, ConfigFile>> = {},
): ModelFacts {
  const rows: Record<string, ModelRow> = {};
  const findings: Finding[] = [];
  for (const [name, model] of Object.entries(vllmModels(models))) {
    const found = factsOf(`models.${name}`, model, files[name]);
    if ('row' in found) rows[name] = found.row;
    else findings.push(...found.findings);
  }
  return { rows, findings };
}

type Found = { readonly row: ModelRow } | { readonly findings: readonly Finding[] };

function factsOf(path: string, model: ModelDescription, file: ConfigFile | undefined): Found {
  const catalogued = tryFindModel(model.weights);
  if (model.facts === undefined && model.config === undefined) {
    return catalogued === undefined ? { findings: [unknownModel(path, model.weights)] } : { row: catalogued };
  }
  const config = model.config === undefined ? undefined : configOf(path, model, file);
  if (config !== undefined && 'findings' in config) return config;
  const { facts = {} } = model;
  const base = facts.baseModel;
  if (base !== undefined && tryFindModel(base) === undefined) return { findings: [unknownBase(path, base)] };
  const described = describedModel(model.weights, facts, config);
  if ('missing' in described) return { findings: [incomplete(path, model, described.missing)] };
  const problems = contradictions(`${path}.facts`, described.row);
  return problems.length > 0 ? { findings: problems } : { row: described.row };
}

function configOf(
  path: string,
  { config, facts = {} }: ModelDescription,
  file: ConfigFile | undefined,
): ConfigFacts | { readonly findings: readonly Finding[] } {
  const at = `${path}.config`;
  const source: ConfigFile =
    typeof config === 'string' ? (file ?? { problem: `there is no file ${config}` }) : { content: config };
  if ('problem' in source) return { findings: [unreadable(at, source.problem, config)] };
  const read = readConfigJson(source.content);
  if ('problem' in read) return { findings: [unreadable(at, read.problem, config)] };
  const found = factsOfConfig(read.config);
  const open = found.problems.flatMap(({ problem, insteadGive }) => {
    const missing = insteadGive.filter((name) => facts[name] === undefined);
    return missing.length === 0 ? [] : [{ problem, missing }];
  });
  if (open.length === 0) return found;
  return {
    findings: open.map(({ problem, missing }) => ({
      severity: 'error',
      rule: 'model-config-not-understood',
      path: at,
      message: problem,
      allowed: `facts that say so beside it: ${missing.join(', ')}`,
      fix: `facts: { ${missing.map((name) => `${name}: …`).join(', ')} }`,
    })),
  };
}

function unknownModel(path: string, given: string): Finding {
  const known = Object.keys(MODELS);
  const nearest = suggestion(given, known);
  return {
    severity: 'error',
    rule: 'model-unknown',
    path: `${path}.weights`,
    message: `'${given}' is not in the catalogue of models, so neither its memory nor its context is known`,
    given,
    allowed: `a Hugging Face id of the catalogue (${known.length} models), or a model with \`config\` or \`facts\``,
    fix: nearest ?? "config: './config.json', or for a fine-tune facts: { baseModel: 'the model it was trained from' }",
  };
}

function unknownBase(path: string, given: string): Finding {
  const nearest = suggestion(given, Object.keys(MODELS));
  return {
    severity: 'error',
    rule: 'base-model-unknown',
    path: `${path}.facts.baseModel`,
    message: `'${given}' is not in the catalogue of models, so nothing can be taken over from it`,
    given,
    allowed: `a Hugging Face id of the catalogue (${Object.keys(MODELS).length} models)`,
    fix: nearest ?? "config: './config.json' in its place",
  };
}

function unreadable(path: string, problem: string, given: unknown): Finding {
  return {
    severity: 'error',
    rule: 'model-config-unreadable',
    path,
    message: problem,
    ...(typeof given === 'string' ? { given } : {}),
    allowed: "the config.json of the model's repository, by its path from this file",
    fix: "curl -LO https://huggingface.co/<id>/resolve/main/config.json, and config: './config.json'",
  };
}

function incomplete(path: string, { config }: ModelDescription, missing: readonly string[]): Finding {
  const where = config === undefined ? 'nothing says' : 'its config.json leaves to the defaults of its class';
  return {
    severity: 'error',
    rule: 'model-facts-incomplete',
    path: `${path}.${config === undefined ? 'facts' : 'config'}`,
    message: `${where} ${missing.join(', ')}, without which its memory is not known`,
    allowed:
      config === undefined ? 'these facts, a config.json, or a baseModel that has them' : 'these as facts beside it',
    fix: `facts: { ${missing.map((name) => `${name}: …`).join(', ')} }`,
  };
}
