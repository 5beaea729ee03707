export { header } from './gateway/header';
export { renderManifests } from './render';
export type { KubernetesObject } from './yaml';
