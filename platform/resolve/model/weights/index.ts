export { comesFromHub, fillOf, isInBucket, keepsOnNode, serversAskHub } from './places';
export { offlineEnvironment } from './offline';
export { resolveWeights, type WeightsContext } from './weights';
