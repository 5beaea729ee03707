export * from './compute-class';
export * from './pool-of';
export * from './weakest';
