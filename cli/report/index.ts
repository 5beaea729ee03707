export * from './environment-report';
export * from './file-report';
export { sarifLog } from './sarif';
