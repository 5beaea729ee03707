export * from './accept-environments';
export * from './environment-file';
export * from './file-rules';
export * from './platforms';
