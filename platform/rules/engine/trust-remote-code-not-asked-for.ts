import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';

/** Code of a repository on the Hub is run with the pod's rights; that is said where it is seen. */
export const trustRemoteCodeNotAskedFor = {
  name: 'trust-remote-code-not-asked-for',
  severity: 'error',
  summary: 'Code from the weights repository would be run without trustRemoteCode asking for it.',
  why:
    "--trust-remote-code runs Python files of the model's repository as they are at that revision, in a pod that holds " +
    'GPUs, a token and an identity. It has a field of its own so that a review sees it.',
  source: 'https://docs.vllm.ai/en/latest/usage/security.html',
  check: (platform) =>
    extraFlags(platform)
      .filter(({ lookup }) => lookup.canonical === '--trust-remote-code' && lookup.status === 'known')
      .map((flag) => ({
        path: flag.path,
        message: `${flag.model.name} would run code of ${flag.model.id} without engine.trustRemoteCode asking for it`,
        given: written(flag),
        allowed: 'engine.trustRemoteCode, for a repository and a revision that were read',
        fix: instead(flag, {}, flag.value === false ? {} : { engine: { trustRemoteCode: true } }),
      })),
} satisfies Rule;
