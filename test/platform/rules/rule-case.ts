import { parse } from 'yaml';
import { accept, Refusal, type Finding } from '../../../platform';
import { change, goodDescription } from '../../fixtures/description';

/** Values by dotted path in the good description (`test/fixtures/description.ts`). */
export type Changes = Readonly<Record<string, unknown>>;

/** One planted fault and its neighbours. */
export interface RuleCase {
  readonly rule: string;
  /** What the fault is called where a rule has several cases. */
  readonly of?: string;
  /** Name of the environment, where the fault is in it; else `test`. */
  readonly environment?: string;
  /** Trips the rule. */
  readonly faulty: Changes;
  /** Path of the finding. */
  readonly at: string;
  /** Just does not trip it. */
  readonly good: Changes;
  /** Rules that the fault trips as well. */
  readonly also?: readonly string[];
  /** Node into which the finding's own fix is pasted, as the user would; the result must be without findings. */
  readonly paste?: string;
  /** Changes that do what the fix says, where it cannot be pasted; with the fault they must be without findings. */
  readonly fix?: Changes;
}

/** The good description with changes. */
export function changed(...all: readonly Changes[]): Record<string, unknown> {
  let description: unknown = goodDescription();
  for (const [path, value] of all.flatMap((changes) => Object.entries(changes))) {
    description = change(description as ReturnType<typeof goodDescription>, path, value);
  }
  return description as Record<string, unknown>;
}

/** Everything that is found in a description, warnings too. */
export function findingsOf(description: unknown, environment = 'test'): readonly Finding[] {
  try {
    return accept(environment, description).warnings;
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
}

/** A description with a finding's fix pasted into one of its nodes, read as YAML. */
export function pasted(description: Record<string, unknown>, node: string, fix: string): Record<string, unknown> {
  const copy = structuredClone(description);
  const path = node === '' ? [] : node.split('.');
  const owner = path.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  merge(owner, parse(`{ ${fix} }`) as Record<string, unknown>);
  return copy;
}

/** Fields merge; `args` and `env` are replaced, since the fix holds all that is left of them. */
function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const old = into[key];
    const both = isRecord(old) && isRecord(value) && key !== 'args' && key !== 'env';
    if (both) merge(old, value);
    else into[key] = value;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
