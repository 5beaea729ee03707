import type { Model } from './types/model';
import type { Served } from './types/served';

/** Suffix of the name of a model's prefill servers. */
const PREFILL = 'prefill';

/** Name of a model's prefill servers and of everything that is theirs alone. */
export function prefillName(model: string): string {
  return `${model}-${PREFILL}`;
}

/** The sets of servers of a model: its own, and those that read prompts for them, as a model of that name. */
export function rolesOf(model: Model): readonly Model[];
export function rolesOf(served: Served): readonly Served[];
export function rolesOf(served: Served): readonly Served[] {
  const { prefill, pool, priority } = served;
  return prefill === undefined ? [served] : [served, { ...prefill, pool, priority }];
}

/** Every set of servers of every model, by name. */
export function everyRole(models: Readonly<Record<string, Model>>): Readonly<Record<string, Model>>;
export function everyRole(served: Readonly<Record<string, Served>>): Readonly<Record<string, Served>>;
export function everyRole(served: Readonly<Record<string, Served>>): Readonly<Record<string, Served>> {
  const all = Object.values(served);
  if (all.every(({ prefill }) => prefill === undefined)) return served;
  return Object.fromEntries(all.flatMap((one) => rolesOf(one)).map((one) => [one.name, one] as const));
}
