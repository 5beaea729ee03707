export { METRICS_PORT } from './container';
export { serverDeployment } from './deployment';
