import { fields } from '../literal';
import type { Rule } from '../rule';
import { API_KEY_EXAMPLE } from './exposed-models';

export const apiKeyIsHubToken = {
  name: 'api-key-is-hub-token',
  severity: 'error',
  summary: 'The key that clients send is the access token of the Hugging Face Hub.',
  why:
    'Every client has to be given the key. With the same entry of the same Secret they are given the token as well, and with ' +
    'it whatever the account may read, or write, on the Hub.',
  source: 'https://huggingface.co/docs/hub/security-tokens',
  check: ({ models }) =>
    Object.values(models)
      .filter(({ apiKey, weights }) => apiKey?.secret === weights.token?.secret && apiKey?.key === weights.token?.key)
      .filter(({ apiKey }) => apiKey !== undefined)
      .map(({ name, apiKey }) => ({
        path: `models.${name}.apiKey`,
        message: `clients of ${name} would send its Hugging Face token as their key`,
        given: apiKey,
        allowed: 'a key of its own',
        fix: fields({ apiKey: API_KEY_EXAMPLE }),
      })),
} satisfies Rule;
