import type { AnyModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { NodePool } from '../types/node-pool';
import type { Served } from '../types/served';

/** Where a model's pods run. */
export function placeOf(
  { name }: NodePool,
  given: AnyModelDescription,
  ledger: Ledger,
): Pick<Served, 'nodePool' | 'computeClass'> {
  if (given.nodePool !== undefined) return { nodePool: ledger.given('nodePool', given.nodePool) };
  const because = `the first pool of compute class ${given.computeClass}`;
  return {
    nodePool: ledger.note('nodePool', derived(name, because)),
    computeClass: ledger.given('computeClass', given.computeClass),
  };
}
