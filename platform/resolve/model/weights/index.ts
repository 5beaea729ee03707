export { comesFromHub, fillOf, isInBucket, keepsOnNode } from './places';
export { offlineEnvironment } from './offline';
export { resolveWeights, type WeightsContext } from './weights';
