export { accept, type Accepted, type ConfigFile, type Lifted } from './accept';
export { definePlatform, type PlatformDescription } from './description';
export { Refusal, sortFindings, type Finding, type Location, type Severity } from './finding';
export { tryFindNearest } from './nearest';
export * from './resolve';
