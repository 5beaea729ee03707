import { extraFlags, instead, written, type ExtraFlag } from '../engine/extra-flag';
import type { Rule } from '../rule';

export const promptsLoggedUnasked = {
  name: 'prompts-logged-unasked',
  severity: 'warning',
  summary: 'Prompts or answers in the logs, in an environment that does not say that it wants them there.',
  why:
    'What users write reaches everybody who may read logs, and everything that logs are exported to, and stays for as long as logs ' +
    'are kept. Where that is wanted, `observability.logPrompts: true` says so.',
  source:
    'https://docs.vllm.ai/en/latest/cli/serve.html; https://docs.vllm.ai/en/v0.10.2/api/vllm/entrypoints/logger.html',
  check(platform) {
    if (platform.observability.logPrompts) return [];
    return extraFlags(platform).flatMap((flag) => {
      const what = writes(flag);
      return what === undefined
        ? []
        : [
            {
              path: flag.path,
              message: `${flag.model.name} would write ${what} to its log`,
              given: written(flag),
              allowed: 'without it, or `logPrompts: true` in `observability` where that is wanted',
              fix: instead(flag),
            },
          ];
    });
  },
} satisfies Rule;

function writes({ lookup, value }: ExtraFlag): string | undefined {
  const isOn = (value !== false) !== lookup.negated;
  switch (lookup.canonical) {
    case '--enable-log-requests':
      return isOn ? 'each request, with its prompt' : undefined;
    case '--enable-log-outputs':
      return isOn ? 'each answer' : undefined;
    case '--disable-log-requests':
      return isOn ? undefined : 'each request, with its prompt';
    default:
      return undefined;
  }
}
