export * from './allow-rules';
export * from './rule';
export * from './rules';
export * from './shape-rules';
