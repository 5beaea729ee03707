export { CLUSTER_IMPOSSIBLE } from './cluster';
export type { ImpossibleFault } from './impossible-fault';
export { POD_IMPOSSIBLE } from './pods';
export { ROUTING_IMPOSSIBLE } from './routing';
