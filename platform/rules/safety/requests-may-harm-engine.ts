import type { VllmFlagName } from '../../catalog';
import { extraFlags, instead, written } from '../engine/extra-flag';
import type { Rule } from '../rule';

/** What a request may do once the flag is set. */
const HARM: Readonly<Partial<Record<VllmFlagName, string>>> = {
  '--allowed-local-media-path': 'read files of the pod, by a file:// address in the place of an image',
  '--enable-prompt-embeds': 'bring tensors of its own, and a wrong shape ends the engine for everybody',
  '--enable-mm-embeds': 'bring tensors of its own, and a wrong shape ends the engine for everybody',
  '--trust-request-chat-template': 'bring a template of its own, which the server runs',
};

export const requestsMayHarmEngine = {
  name: 'requests-may-harm-engine',
  severity: 'warning',
  summary: 'A flag of vLLM that trusts whoever sends a request.',
  why:
    "vLLM's own text says of each: for trusted users only. Behind a gateway the users are all who reach it, and a pod holds " +
    'the token of the Hub, the key of the clients and the requests of everybody else.',
  source: 'https://docs.vllm.ai/en/latest/usage/security.html',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const harm = HARM[flag.lookup.canonical ?? '--model'];
      if (harm === undefined || flag.value === false || flag.value === '') return [];
      return [
        {
          path: flag.path,
          message: `with ${flag.lookup.canonical} a request to ${flag.model.name} may ${harm}`,
          given: written(flag),
          allowed: 'without it; or an `allow` that says who alone can reach the model',
          fix: instead(flag),
        },
      ];
    }),
} satisfies Rule;
