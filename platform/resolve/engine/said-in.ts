import { findFlag } from '../../catalog';
import type { ModelDescription } from '../../description';
import { asArgument } from '../model/extra-args';

/** What `engine.args` says of a flag, by any spelling; undefined where it says nothing, or no word. */
export function saidIn({ engine }: ModelDescription, version: string, flag: string): string | undefined {
  for (const [key, value] of Object.entries(engine?.args ?? {})) {
    const lookup = findFlag(version, asArgument(key));
    if (lookup.canonical === flag) return lookup.value ?? (typeof value === 'string' ? value : undefined);
  }
  return undefined;
}
