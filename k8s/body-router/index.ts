export { bodyRouterOf, bodyRouterSelector } from './belonging';
export { bodyRouterConfig, servedNames } from './config';
export { BODY_ROUTER_PORTS, bodyRouterDeployment, bodyRouterDisruptionBudget } from './deployment';
export { bodyRouterHealthCheck, routingExtension } from './extension';
export { bodyRouterRbac } from './rbac';
