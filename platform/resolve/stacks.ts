import type { Ledger } from './ledger';
import { derived } from './origin';
import { localPath } from './state';
import type { Edge } from './types/edge';
import type { Stack, StackKind } from './types/stack';
import type { State, StateBucket } from './types/state';

/** What decides which stacks an environment has. */
export interface StacksContext {
  readonly environment: string;
  readonly state: State;
  /** Absent where no bucket is made. */
  readonly stateBucket: StateBucket | undefined;
  readonly edge: Edge;
}

/** The stacks of an environment, in the order in which they are applied. */
export function resolveStacks(context: StacksContext, ledger: Ledger): readonly Stack[] {
  const { environment, state, stateBucket } = context;
  const bootstrap = nameOf(environment, 'bootstrap');
  const stacks: readonly Stack[] = [
    ...(stateBucket === undefined
      ? []
      : [
          {
            kind: 'bootstrap',
            name: bootstrap,
            state: bootstrapState(context, stateBucket),
            dependencies: [],
          } as const,
        ]),
    { kind: 'main', name: environment, state, dependencies: stateBucket === undefined ? [] : [bootstrap] },
    ...(hasEdge(context.edge) ? [edge(environment, state)] : []),
  ];
  return ledger.note('stacks', derived(stacks, 'one for each lifecycle that the description asks for'));
}

/** Whether the description asks for anything that is made at the edge: a stack without resources is not written. */
function hasEdge(parts: Edge): boolean {
  return Object.keys(parts).length > 0;
}

function edge(environment: string, state: State): Stack {
  return {
    kind: 'edge',
    name: nameOf(environment, 'edge'),
    state: beside(environment, state, 'edge'),
    dependencies: [environment],
  };
}

function bootstrapState({ environment, state }: StacksContext, { ownState }: StateBucket): State {
  if (ownState === 'bucket') return beside(environment, state, 'bootstrap');
  return { kind: 'local', path: localPath(nameOf(environment, 'bootstrap')) };
}

/** A further state, beside the environment's own. */
function beside(environment: string, state: State, kind: StackKind): State {
  if (state.kind === 'gcs') return { ...state, prefix: `${state.prefix}.${kind}` };
  return { kind: 'local', path: localPath(nameOf(environment, kind)) };
}

function nameOf(environment: string, kind: StackKind): string {
  return `${environment}.${kind}`;
}
