export * from './cold-start';
export * from './dtypes';
export * from './model-shape';
export * from './reckoning';
export * from './units';
export * from './weights';
