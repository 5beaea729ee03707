export * from './accept-environments';
export * from './environment-file';
export * from './platforms';
