export { ArgoCdChart } from './argocd-chart';
export { BodyRouterChart } from './body-router-chart';
export { ComputeClassChart } from './compute-class-chart';
export { GatewayChart } from './gateway-chart';
export { ModelChart } from './model-chart';
export { MonitoringChart } from './monitoring-chart';
export { NamespaceChart } from './namespace-chart';
export { PriorityClassChart } from './priority-class-chart';
