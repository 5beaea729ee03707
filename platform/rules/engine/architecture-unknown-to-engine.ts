import { findVllmName, tryFindModelArchitecture } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The class in the model's `config.json` has to be in the registry of the release. */
export const architectureUnknownToEngine = {
  name: 'architecture-unknown-to-engine',
  severity: 'error',
  summary: 'A model whose architecture the pinned release of vLLM does not have.',
  why:
    "vLLM looks the model's architecture up in its registry and ends where it is not there, or falls back to a generic " +
    'backend that may not load it: the container restarts for ever, after the download.',
  source: 'https://docs.vllm.ai/en/latest/models/supported_models/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, id, facts, engine }) => {
      const architecture = tryFindModelArchitecture(facts);
      if (architecture === undefined || hasModelImplementation(engine.extraArgs)) return [];
      const { status, since, removedIn } = findVllmName(engine.version, 'architectures', architecture);
      if (status === 'known' || status === 'unknown') return [];
      const newer = status === 'not-yet';
      return [
        {
          path: `models.${name}.engine.version`,
          message: newer
            ? `${id} is a ${architecture}, which vLLM has since ${since}; this is ${engine.version}`
            : `${id} is a ${architecture}, which vLLM ${removedIn} dropped; this is ${engine.version}`,
          given: engine.version,
          allowed: newer ? `${since} or later` : `before ${removedIn}`,
          ...(newer && since !== undefined ? { fix: fields({ engine: { version: since } }) } : {}),
        },
      ];
    }),
} satisfies Rule;

/** Whoever chooses the implementation knows what the registry lacks. */
function hasModelImplementation(args: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(args).some((key) =>
    /^(--)?(model[-_]impl|hf[-_]overrides|model[-_]class[-_]overrides)$/.test(key),
  );
}
