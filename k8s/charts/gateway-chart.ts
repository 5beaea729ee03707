import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { gateway, gatewayPolicy } from '../gateway/gateway';
import { httpRedirect } from '../gateway/http-redirect';
import { httpRoute } from '../gateway/http-route';
import { referenceGrants } from '../gateway/reference-grant';
import { trafficExtension } from '../gateway/traffic-extension';

/** The Gateway, its guard, and the routes from it to the models. */
export class GatewayChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'gateway', { disableResourceNameHashes: true });
    gateway(this, platform.name, platform.gateway);
    const { tlsPolicy } = platform.gateway;
    if (tlsPolicy !== undefined) gatewayPolicy(this, platform.name, platform.gateway, tlsPolicy);
    const { redirect } = platform.gateway;
    if (redirect !== undefined) httpRedirect(this, platform.name, platform.gateway, redirect);
    trafficExtension(this, platform.name, platform.gateway);
    for (const route of Object.values(platform.routes)) httpRoute(this, platform.name, route, platform.gateway);
    referenceGrants(this, platform);
  }
}
