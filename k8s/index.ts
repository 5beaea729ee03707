export { header } from './header';
export { renderManifests } from './render';
export type { KubernetesObject } from './yaml';
