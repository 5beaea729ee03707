import type { Ledger } from './ledger';
import { derived } from './origin';
import type { Gateway } from './types/gateway';
import type { Stack, StackKind } from './types/stack';
import type { State } from './types/state';

/** What decides which stacks an environment has. */
export interface StacksContext {
  readonly environment: string;
  readonly state: State;
  readonly gateway: Gateway;
}

/** The stacks of an environment, in the order in which they are applied. */
export function resolveStacks({ environment, state, gateway }: StacksContext, ledger: Ledger): readonly Stack[] {
  const main: Stack = { kind: 'main', name: environment, state, dependencies: [] };
  const edge = further(main, 'edge');
  return ledger.note(
    'stacks',
    derived(hasEdge(gateway) ? [main, edge] : [main], 'one for each lifecycle that is asked for'),
  );
}

/** Whether the description asks for anything that is made at the edge: a stack without resources is not written. */
function hasEdge(_gateway: Gateway): boolean {
  return false;
}

/** A stack that is applied after another, with a state beside its state. */
function further(before: Stack, kind: Exclude<StackKind, 'main'>): Stack {
  return {
    kind,
    name: `${before.name}.${kind}`,
    state: beside(before.state, kind),
    dependencies: [before.name],
  };
}

function beside(state: State, kind: StackKind): State {
  if (state.kind === 'gcs') return { ...state, prefix: `${state.prefix}.${kind}` };
  return { ...state, path: state.path.replace(/\.tfstate$/, `.${kind}.tfstate`) };
}
