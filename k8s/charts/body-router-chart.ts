import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BodyRouter, Platform } from '../../platform/resolve';
import {
  BODY_ROUTER_PORTS,
  bodyRouterConfig,
  bodyRouterDeployment,
  bodyRouterDisruptionBudget,
  bodyRouterHealthCheck,
  bodyRouterOf,
  bodyRouterRbac,
  bodyRouterSelector,
  routingExtension,
  servedNames,
} from '../body-router';
import { bodyRouterBoundary } from '../network-policy';
import { podMonitoring } from '../model/pod-monitoring';
import { service } from '../service';
import { serviceAccount } from '../service-account';

/** How many requests name no model, and how long reading takes: nothing that scales by it needs them sooner. */
const SCRAPE_SECONDS = 30;

/** The body-based router and all that makes the gateway ask it. */
export class BodyRouterChart extends Chart {
  constructor(scope: Construct, platform: Platform, router: BodyRouter) {
    super(scope, 'body-router', { disableResourceNameHashes: true });
    const { gateway, name: environment, nodePools } = platform;
    const { name, namespace, nodePool, ports } = router;
    const of = bodyRouterOf(environment);
    const selector = bodyRouterSelector(environment);
    const pool = nodePools[nodePool];
    if (pool === undefined) throw new Error(`the platform has no node pool ${nodePool}`);
    serviceAccount(this, { name, namespace, of });
    bodyRouterRbac(this, environment, router);
    bodyRouterConfig(this, environment, router);
    servedNames(this, environment, router);
    service(this, {
      ...{ name, namespace, of, selector },
      // HTTP/2 over TLS, as GKE's load balancer knows it; the router's certificate is its own, and is not checked.
      ports: [{ name: BODY_ROUTER_PORTS.extProc, port: ports.extProc, appProtocol: 'HTTP2' }],
    });
    bodyRouterDeployment(this, environment, router, pool);
    bodyRouterDisruptionBudget(this, environment, router);
    podMonitoring(this, {
      ...{ name, namespace, of, selector },
      port: BODY_ROUTER_PORTS.metrics,
      intervalSeconds: SCRAPE_SECONDS,
    });
    bodyRouterHealthCheck(this, environment, router);
    routingExtension(this, environment, router, gateway);
    bodyRouterBoundary(this, platform, router);
  }
}
