export * from './allow-rules';
export * from './check-all';
export * from './rule';
export * from './rules';
export * from './shape-rules';
