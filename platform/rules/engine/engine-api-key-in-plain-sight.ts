import type { Problem, Rule } from '../rule';
import { fields } from '../literal';
import { extraFlags, instead } from './extra-flag';
import { extraVariables } from './extra-variable';

const HUB = { huggingFaceToken: { secret: 'hf-secret', key: 'hf_api_token' } };
const CLIENTS = { apiKey: { secret: 'vllm-api-key', key: 'api-key' } };

/** Fields that refer to a Secret, by the flag or the variable that they take the place of. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '--api-key': CLIENTS,
  VLLM_API_KEY: CLIENTS,
  '--hf-token': HUB,
  HF_TOKEN: HUB,
  HUGGING_FACE_HUB_TOKEN: HUB,
};

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
      .filter(({ lookup, value }) => (lookup.canonical ?? '') in FIELDS && value !== false)
      .map((flag): Problem => {
        const message = `${flag.lookup.canonical} holds a secret, and a description is committed`;
        return {
          path: flag.path,
          message,
          allowed: ALLOWED,
          fix: instead(flag, {}, FIELDS[flag.lookup.canonical ?? '']),
        };
      }),
    ...extraVariables(platform)
      .filter(({ name, value }) => isSecretName(name) && value !== '' && !value.startsWith('/'))
      .map(({ model, name, path, rest }): Problem => {
        const message = `${name} of ${model.name} holds a secret, and a description is committed`;
        return { path, message, allowed: ALLOWED, fix: fields({ ...FIELDS[name], engine: { env: rest } }) };
      }),
  ],
} satisfies Rule;

const ALLOWED = 'apiKey for the key of the clients, huggingFaceToken for gated weights: both refer to a Secret';

/** Names that hold secrets by their ending; TOKENIZERS_PARALLELISM and VLLM_…_TOKENS do not. */
function isSecretName(name: string): boolean {
  return /(^|_)(TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|ACCESS_KEY|ACCESS_KEY_ID|PRIVATE_KEY|SECRET_KEY)$/i.test(name);
}
