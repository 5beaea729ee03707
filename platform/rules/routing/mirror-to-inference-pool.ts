import { REQUEST_MIRROR } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const mirrorToInferencePool = {
  name: 'mirror-to-inference-pool',
  severity: 'warning',
  summary: 'A mirror to an InferencePool, which nobody is known to have tried on GKE.',
  why:
    'GKE documents the RequestMirror filter with Services. If its controller takes no InferencePool there, it rejects the ' +
    'HTTPRoute, and none of its requests is answered; if it takes no percent, all or nothing is copied. Look at the ' +
    "route's conditions before you rely on it.",
  source: REQUEST_MIRROR.source.join('; '),
  unconfirmed: 'the GKE Gateway controller takes an InferencePool, and a percent, in a RequestMirror filter',
  check: ({ routes }) =>
    Object.values(routes).flatMap(({ mirror, name }) =>
      mirror === undefined
        ? []
        : [
            {
              path: `routes.${name}.mirror`,
              message: `no source has a mirror to an InferencePool, as ${mirror.pool} is`,
              allowed: 'an `allow` once the HTTPRoute was seen accepted and a copy arrive',
              fix: fields({ allow: { 'mirror-to-inference-pool': 'seen accepted, and a copy arrive' } }),
            },
          ],
    ),
} satisfies Rule;
