import { GATEWAY_CLASSES, inferencePoolGatewayClasses } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const gatewayClassWithoutInferencePools = {
  name: 'gateway-class-without-inference-pools',
  severity: 'error',
  summary: 'A GatewayClass whose routes cannot lead to an InferencePool of the cluster.',
  why:
    'The load balancer of the class knows Services only, or pools that other clusters export. GKE rejects the route, the ' +
    'gateway gets an address, and every request is answered with 404.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
  check({ gateway }) {
    const row = GATEWAY_CLASSES[gateway.class];
    if (row.inferencePool === 'pool') return [];
    const instead = gateway.external ? 'gke-l7-regional-external-managed' : 'gke-l7-rilb';
    const reason =
      row.inferencePool === 'import'
        ? 'takes pools that other clusters export, not its own'
        : 'takes no InferencePools';
    return [
      {
        path: 'gateway.class',
        message: `${gateway.class} ${reason}, and every model stands behind one`,
        given: gateway.class,
        allowed: inferencePoolGatewayClasses().join(', '),
        fix: fields({ class: instead }),
      },
    ];
  },
} satisfies Rule;
