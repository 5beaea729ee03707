export { comesFromHub, fillOf, isInBucket, keepsOnNode } from './places';
export { resolveWeights, type WeightsContext } from './weights';
