import { literal } from '../literal';
import type { Rule } from '../rule';
import { isAdmitted } from './image-patterns';

export const imageNotAdmittedByPolicy = {
  name: 'image-not-admitted-by-policy',
  severity: 'error',
  summary: 'An image of this environment that its own policy on images keeps out.',
  why:
    'Binary Authorization turns away every pod whose image no pattern admits: the model, its picker or its metrics adapter ' +
    'never starts, and the Deployment only says that no pod could be created.',
  source: 'https://cloud.google.com/binary-authorization/docs/policy-yaml-reference#admissionwhitelistpatterns',
  check({ cluster }) {
    const policy = cluster.kind === 'new' ? cluster.binaryAuthorization : undefined;
    if (policy === undefined || policy.attestors.length > 0) return [];
    const kept = policy.images.filter((image) => !isAdmitted(image, policy.admit));
    if (kept.length === 0) return [];
    return [
      {
        path: 'cluster.binaryAuthorization.admit',
        message: `${kept.join(', ')} ${kept.length === 1 ? 'is' : 'are'} kept out`,
        given: policy.admit.join(', '),
        allowed: 'patterns for every image that runs here, or no admit at all: then exactly these are admitted',
        fix: `admit: ${literal([...policy.admit, ...kept])}`,
      },
    ];
  },
} satisfies Rule;
