export { weightsVolume } from './volume';
export { awaitsWeights, weightsSupply } from './weights';
