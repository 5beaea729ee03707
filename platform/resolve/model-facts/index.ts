export { type ConfigFile, factsOfModels, type ModelFacts } from './model-facts';
