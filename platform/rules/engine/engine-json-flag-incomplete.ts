import { textOf } from '../literal';
import type { Problem, Rule } from '../rule';
import { type ExtraFlag, instead, written } from './extra-flag';
import { saidFlags } from './said-flag';

type Fields = Readonly<Record<string, unknown>>;

/** Speculation that counts its tokens itself: the model says how many it was trained for, or they depend on the prompt. */
const COUNTS_ITSELF = /mtp|suffix|ernie|custom_class|extract/i;

/** Speculation by another model, which has to be named. */
const NEEDS_MODEL = ['draft_model', 'eagle', 'eagle3', 'medusa', 'mlp_speculator'];

/** Fields without which the engine ends, by flag. */
const MISSING: Readonly<Record<string, (fields: Fields) => string | undefined>> = {
  '--speculative-config': (fields) => {
    const method = typeof fields['method'] === 'string' ? fields['method'] : undefined;
    if (method !== undefined && NEEDS_MODEL.includes(method) && fields['model'] === undefined) return 'model';
    const counts = method !== undefined && COUNTS_ITSELF.test(method);
    return fields['num_speculative_tokens'] === undefined && !counts ? 'num_speculative_tokens' : undefined;
  },
  '--kv-transfer-config': (fields) =>
    fields['kv_connector'] !== undefined && fields['kv_role'] === undefined ? 'kv_role' : undefined,
};

/** Values that work where nothing else is known. */
const SAMPLES: Readonly<Record<string, unknown>> = { num_speculative_tokens: 3, kv_role: 'kv_both' };

/** JSON that parses and does not say enough. */
export const engineJsonFlagIncomplete = {
  name: 'engine-json-flag-incomplete',
  severity: 'error',
  summary: 'A JSON flag in engine.args that lacks a field which vLLM cannot do without.',
  why:
    'The flag parses and the engine ends when it builds its configuration: speculation needs to know how many tokens to ' +
    'guess, and a KV connector which side it is on.',
  source:
    'https://docs.vllm.ai/en/latest/features/speculative_decoding/, https://docs.vllm.ai/en/latest/features/disagg_prefill/',
  check: (platform) => {
    const whole = new Map<string, Fields>();
    const flags = saidFlags(platform).filter(
      ({ lookup }) => lookup.status === 'known' && MISSING[lookup.canonical ?? ''],
    );
    for (const flag of flags) whole.set(idOf(flag), { ...whole.get(idOf(flag)), ...fieldsOf(flag) });
    const seen = new Set<string>();
    return flags.flatMap((flag): Problem[] => {
      const fields = whole.get(idOf(flag)) ?? {};
      const missing = MISSING[flag.lookup.canonical ?? '']?.(fields);
      if (missing === undefined || seen.has(idOf(flag)) || fieldsOf(flag) === undefined) return [];
      seen.add(idOf(flag));
      const message = `${flag.lookup.canonical} says nothing of ${missing}`;
      const sample = SAMPLES[missing];
      const completed = { ...fields, [missing]: sample };
      const fix =
        sample === undefined || flag.lookup.key !== undefined
          ? instead(flag)
          : instead(flag, { [flag.argument]: completed });
      return [{ path: flag.path, message, given: written(flag), allowed: `with ${missing}`, fix }];
    });
  },
} satisfies Rule;

function idOf({ model, lookup }: ExtraFlag): string {
  return `${model.name} ${lookup.canonical}`;
}

/** What a flag says, as fields; undefined where it is no object. */
function fieldsOf({ lookup, value }: ExtraFlag): Fields | undefined {
  if (lookup.key !== undefined) return { [lookup.key]: lookup.value ?? value };
  const given = lookup.value ?? value;
  if (typeof given === 'object' && given !== null) return given as Fields;
  try {
    const parsed = JSON.parse(textOf(given)) as unknown;
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : undefined;
  } catch {
    return undefined;
  }
}
