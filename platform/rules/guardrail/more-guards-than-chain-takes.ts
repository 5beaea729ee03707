import { LOAD_BALANCER_LIMITS } from '../../catalog';
import type { Rule } from '../rule';

export const moreGuardsThanChainTakes = {
  name: 'more-guards-than-chain-takes',
  severity: 'error',
  summary: 'More guardrails, Model Armor among them, than one request can pass.',
  why:
    'A chain of extensions holds three, and a request takes one chain only: the API server refuses a longer one, and what ' +
    'stood in a second chain would never be asked.',
  source: LOAD_BALANCER_LIMITS.extensionsPerChain.source,
  check({ gateway: { guardrails, modelArmor } }) {
    const most = LOAD_BALANCER_LIMITS.extensionsPerChain.max;
    const names = Object.keys(guardrails);
    const guards = names.length + (modelArmor === undefined ? 0 : 1);
    if (guards <= most) return [];
    const left = modelArmor === undefined ? most : most - 1;
    const armor = modelArmor === undefined ? '' : ' beside Model Armor';
    return [
      {
        path: 'gateway.guardrails',
        message: `${names.length} guardrails${armor} make a chain of ${guards} extensions, and it holds ${most}`,
        given: names.length,
        allowed: `${left} guardrails at the most${armor}`,
        fix: `leave out ${names.slice(left).join(', ')}, or let one guardrail ask the others`,
      },
    ];
  },
} satisfies Rule;
