import type { Served, ServingProgram } from './served';

/** A model that is served by a program of one's own, whose flags and memory are its author's affair. */
export interface CustomServer extends Served {
  readonly engine: CustomProgram;
}

/** The container of a server of one's own. */
export interface CustomProgram extends ServingProgram {
  /** Entry point; absent: the image's own. */
  readonly command?: readonly string[];
  /** Absent: the image's own. */
  readonly args?: readonly string[];
  /** Plain environment variables. */
  readonly env: Readonly<Record<string, string>>;
}
