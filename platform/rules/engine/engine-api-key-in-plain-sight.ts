import type { Problem, Rule } from '../rule';
import { fields } from '../literal';
import { extraFlags, instead } from './extra-flag';
import { extraVariables } from './extra-variable';

const KEYS: readonly string[] = ['--api-key', '--hf-token'];

/** The value never appears in the finding. */
export const engineApiKeyInPlainSight = {
  name: 'engine-api-key-in-plain-sight',
  severity: 'error',
  summary: 'An API key or a token of the engine that stands in the description.',
  why:
    'engine.args and engine.env are written to dist/ and to git as they are, and every pod shows them to whoever may ' +
    'read pods. With an API key vLLM also answers the probes on /v1/models with 401, so that no pod ever becomes ready.',
  source: 'https://docs.vllm.ai/en/latest/usage/security.html',
  check: (platform) => [
    ...extraFlags(platform)
      .filter(({ lookup, value }) => KEYS.includes(lookup.canonical ?? '') && value !== false)
      .map((flag): Problem => {
        const message = `${flag.lookup.canonical} holds a secret, and a description is committed`;
        return { path: flag.path, message, allowed: ALLOWED, fix: instead(flag) };
      }),
    ...extraVariables(platform)
      .filter(({ name, value }) => isSecretName(name) && value !== '' && !value.startsWith('/'))
      .map(({ model, name, path, rest }): Problem => {
        const hub = /^(HF_TOKEN|HUGGING_FACE_HUB_TOKEN)$/.test(name);
        const token = hub ? { huggingFaceToken: { secret: 'hf-secret', key: 'hf_api_token' } } : {};
        const message = `${name} of ${model.name} holds a secret, and a description is committed`;
        return { path, message, allowed: ALLOWED, fix: fields({ ...token, engine: { env: rest } }) };
      }),
  ],
} satisfies Rule;

const ALLOWED = 'authentication at the gateway; huggingFaceToken, which refers to a Secret, for gated weights';

/** Names that hold secrets by their ending; TOKENIZERS_PARALLELISM and VLLM_…_TOKENS do not. */
function isSecretName(name: string): boolean {
  return /(^|_)(TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|ACCESS_KEY|ACCESS_KEY_ID|PRIVATE_KEY|SECRET_KEY)$/i.test(name);
}
