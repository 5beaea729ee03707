import { GATEWAY_CLASSES, inferencePoolGatewayClasses } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const gatewayClassWithoutInferencePools = {
  name: 'gateway-class-without-inference-pools',
  severity: 'error',
  summary: 'A GatewayClass whose routes cannot lead to an InferencePool of the cluster.',
  why:
    'The load balancer of the class knows Services only, or pools that clusters of its fleet export. GKE rejects the route, the ' +
    'gateway gets an address, and every request is answered with 404. Of imported pools (GCPInferencePoolImport) the CRD is ' +
    'not public, so that no route and no policy for one can be written that anything could hold against it: ' +
    '`models.<name>.exportToFleet` makes the pools ready for such a gateway, which is then yours.',
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
        allowed:
          row.inferencePool === 'import'
            ? `${inferencePoolGatewayClasses().join(', ')}; exportToFleet on its models for a gateway of several clusters that you write yourself`
            : inferencePoolGatewayClasses().join(', '),
        fix: fields({ class: instead }),
      },
    ];
  },
} satisfies Rule;
