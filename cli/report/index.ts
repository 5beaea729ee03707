export * from './environment-report';
export * from './file-report';
