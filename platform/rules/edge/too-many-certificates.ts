import { LOAD_BALANCER_LIMITS } from '../../catalog';
import type { Rule } from '../rule';

export const tooManyCertificates = {
  name: 'too-many-certificates',
  severity: 'error',
  summary: 'More Secrets with certificates than a Gateway may have.',
  why: 'GKE makes a certificate of Compute Engine of each, and a target proxy takes so many. The Gateway is not programmed.',
  source: LOAD_BALANCER_LIMITS.certificatesPerGateway.source,
  check({ gateway }) {
    const { max } = LOAD_BALANCER_LIMITS.certificatesPerGateway;
    const secrets = gateway.listeners.flatMap(({ certificate }) =>
      certificate?.kind === 'secret' ? [certificate.name] : [],
    );
    const given = new Set(secrets).size;
    if (given <= max) return [];
    return [
      {
        path: 'gateway.listeners',
        message: `the listeners name ${given} Secrets`,
        given,
        allowed: `${max} at the most; one certificate may be for several host names`,
      },
    ];
  },
} satisfies Rule;
