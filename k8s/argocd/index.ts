export { application } from './application';
export { CLUSTER_KINDS, NAMESPACED_KINDS, type GroupKind } from './kinds';
export { appProject } from './project';
