import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { gateway, gatewayPolicy } from '../gateway/gateway';
import { httpRedirect } from '../gateway/http-redirect';
import { httpRoute } from '../gateway/http-route';
import { modelArmor } from '../gateway/model-armor';
import { referenceGrants } from '../gateway/reference-grant';

/** The Gateway, its guard, and the routes from it to the models. */
export class GatewayChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'gateway', { disableResourceNameHashes: true });
    gateway(this, platform.name, platform.gateway);
    const { tlsPolicy } = platform.gateway;
    if (tlsPolicy !== undefined) gatewayPolicy(this, platform.name, platform.gateway, tlsPolicy);
    const { redirect } = platform.gateway;
    if (redirect !== undefined) httpRedirect(this, platform.name, platform.gateway, redirect);
    if (platform.gateway.modelArmor) modelArmor(this, platform.name, platform.gateway, platform.gateway.modelArmor);
    for (const route of Object.values(platform.routes)) httpRoute(this, platform.name, route, platform.gateway);
    referenceGrants(this, platform);
  }
}
