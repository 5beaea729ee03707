export { bucketVolume, sidecarAnnotations, weightsVolume } from './volume';
export type { WeightsVolume } from './volume';
export { awaitsWeights, weightsSupply } from './weights';
