import { tryFindNearest } from '../../nearest';
import { covers, lifetimeAt, type NameStatus } from './lifetime';
import { vllmRelease } from './releases';
import { HISTORY, type VllmVersion, wordAt } from './table';

/** An environment variable that vLLM reads. */
export interface VllmVariable {
  readonly name: string;
  /** The annotation in the source: `bool`, `int`, `str | None`, `Literal['…']`; absent where it has none. */
  readonly type?: string;
}

/** How an environment variable stands in a release. */
export interface VllmVariableLookup {
  readonly status: NameStatus;
  readonly type?: string;
  readonly since?: VllmVersion;
  readonly until?: VllmVersion;
  /** First release that does not read it any more: it is then ignored in silence. */
  readonly removedIn?: VllmVersion;
  /** The flag that does its work now. */
  readonly replacement?: string;
  readonly nearest?: string;
}

/** Variables that became flags; `VLLM_USE_V1` went without one, since V1 is the only engine from 0.11.0 on. */
const BECAME_FLAGS: Readonly<Record<string, string>> = {
  VLLM_ATTENTION_BACKEND: '--attention-backend',
  VLLM_ALL2ALL_BACKEND: '--all2all-backend',
  VLLM_TORCH_PROFILER_DIR: '--profiler-config',
};

/** Every variable that a release reads. @throws where the table does not have the release. */
export function environmentOf(version: string): readonly VllmVariable[] {
  const { index } = vllmRelease(version);
  return Object.entries(HISTORY.environment)
    .filter(([, row]) => covers(row.slice(1), index))
    .map(([name, row]) => ({ name, type: typeOf(row) }));
}

/** How a variable stands in a release. @throws where the table does not have the release. */
export function findVariable(version: string, name: string): VllmVariableLookup {
  const { index } = vllmRelease(version);
  const row = Object.hasOwn(HISTORY.environment, name) ? HISTORY.environment[name] : undefined;
  const lifetime = row && lifetimeAt(row.slice(1), index);
  if (row === undefined || lifetime === undefined) {
    const names = environmentOf(version).map((variable) => variable.name);
    return { status: 'unknown', nearest: tryFindNearest(name, names) };
  }
  return { ...lifetime, type: typeOf(row), replacement: BECAME_FLAGS[name] };
}

function typeOf(row: readonly number[]): string | undefined {
  const [type = -1] = row;
  return type < 0 ? undefined : wordAt(type);
}
