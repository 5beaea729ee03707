import { literal } from '../literal';
import type { Rule } from '../rule';

export const guardrailImageNotAdmitted = {
  name: 'guardrail-image-not-admitted',
  severity: 'error',
  summary: 'A guardrail in a cluster that runs no images but those of the models.',
  why:
    'Binary Authorization turns away every pod whose image no pattern admits, and the images of a guardrail are not known ' +
    'here: its pods never start, and the gateway, which asks them first, refuses every request.',
  source: 'https://cloud.google.com/binary-authorization/docs/policy-yaml-reference#admissionwhitelistpatterns',
  check({ cluster, gateway: { guardrails } }) {
    const names = Object.keys(guardrails);
    const policy = cluster.kind === 'new' ? cluster.binaryAuthorization : undefined;
    if (policy?.mode !== 'ENFORCED_BLOCK_AND_AUDIT_LOG' || names.length === 0 || policy.attestors.length > 0) return [];
    if (policy.admit.some((pattern) => !policy.images.includes(pattern))) return [];
    return [
      {
        path: 'cluster.binaryAuthorization.admit',
        message: `only the images of this environment's own pods are admitted, and not that of ${names.join(', ')}`,
        given: policy.admit.join(', '),
        allowed: "the same and the guardrail's image, or a pattern for it",
        fix: `admit: ${literal([...policy.admit, 'europe-docker.pkg.dev/acme/guardrails/**'])}`,
      },
    ];
  },
} satisfies Rule;
