export * from './allow-rules';
export * from './rule';
export * from './rules';
