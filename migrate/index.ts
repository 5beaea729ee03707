export { type FileMigration, isConcerned, migrateText, type ObjectMigration } from './migrate';
export { PRIORITY_OF_CRITICALITY } from './inference-model';
export type { Note } from './note';
export { definitionsOf, pickerOf, type Target, targetOf } from './target';
