import type { Construct } from 'constructs';
import {
  GcpBackendPolicy,
  type GcpBackendPolicySpecDefaultIap,
  HealthCheckPolicy,
} from '../../imports/networking.gke.io';
import type { Gateway, GatewayIap, Served } from '../../platform/resolve';
import { healthCheckConfig } from './health-check';
import { INFERENCE_POOL } from './inference-pool';
import { modelServer } from '../labels';
import { metadata } from '../metadata';

/** How the load balancer tells whether a server of a model lives; its own default path is one that vLLM does not have. */
export function healthCheckPolicy(scope: Construct, environment: string, model: Served): HealthCheckPolicy {
  const { healthCheck, name } = model.pool;
  return new HealthCheckPolicy(scope, 'health-check-policy', {
    metadata: policyMetadata(environment, model),
    spec: {
      targetRef: { ...INFERENCE_POOL, name },
      default: {
        checkIntervalSec: healthCheck.checkIntervalSeconds,
        timeoutSec: healthCheck.timeoutSeconds,
        healthyThreshold: healthCheck.healthyThreshold,
        unhealthyThreshold: healthCheck.unhealthyThreshold,
        logConfig: { enabled: true },
        config: healthCheckConfig(healthCheck),
      },
    },
  });
}

/** How long the load balancer waits for an answer, lets go of a server, what it logs, and whom it turns away. */
export function backendPolicy(
  scope: Construct,
  environment: string,
  model: Served,
  { iap, securityPolicy }: Gateway,
): GcpBackendPolicy {
  const { backendTimeoutSeconds, drainingTimeoutSeconds, logSampleRate, name } = model.pool;
  return new GcpBackendPolicy(scope, 'backend-policy', {
    metadata: policyMetadata(environment, model),
    spec: {
      targetRef: { ...INFERENCE_POOL, name },
      default: {
        timeoutSec: backendTimeoutSeconds,
        connectionDraining: { drainingTimeoutSec: drainingTimeoutSeconds },
        logging: { enabled: logSampleRate > 0, sampleRate: logSampleRate },
        ...(securityPolicy === undefined ? {} : { securityPolicy }),
        ...(iap === undefined ? {} : { iap: identityAwareProxy(iap) }),
      },
    },
  });
}

function identityAwareProxy({ oauthClient }: GatewayIap): GcpBackendPolicySpecDefaultIap {
  return {
    enabled: true,
    ...(oauthClient === undefined
      ? {}
      : { clientId: oauthClient.id, oauth2ClientSecret: { name: oauthClient.secret } }),
  };
}

function policyMetadata(environment: string, model: Served) {
  return metadata({
    name: model.pool.name,
    namespace: model.namespace,
    of: modelServer(environment, model),
    wave: 'picker',
  });
}
