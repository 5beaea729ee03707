import { relative, sep } from 'node:path';
import type { KubernetesObject } from '../conformance/harness/manifests';

/** One environment as it would be applied. */
export interface Output {
  /** A fault's name, or that of the environment that the fault is planted in. */
  readonly name: string;
  /** Folder of the manifests. */
  readonly dist: string;
  readonly objects: readonly KubernetesObject[];
}

/** What is said of each output: complaints, each as text that is the same for the same complaint. */
export type Complaints = ReadonlyMap<string, ReadonlySet<string>>;

/** A program that others check such output with. */
export interface Checker {
  /** As it heads a column. */
  readonly title: string;
  /** How it was run, with its version. */
  readonly how: string;
  readonly complaints: Complaints;
}

/** Adds a complaint about an output. */
export function complain(complaints: Map<string, Set<string>>, output: string, complaint: string): void {
  const about = complaints.get(output) ?? new Set();
  complaints.set(output, about.add(complaint));
}

/** The name of the output that a file belongs to: it lies at `<folder>/<batch>/<output>/…`. */
export function outputOf(folder: string, file: string): string {
  return relative(folder, file).split(sep)[1] ?? '';
}
