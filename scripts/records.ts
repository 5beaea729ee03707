import type { Json } from './vllm-table/raw';

/** A record with each value made anew from it and its name. */
export function mapValues<In, Out>(
  record: Record<string, In>,
  map: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

/** A record without the fields that have no value. */
export function compact(record: Record<string, Json | undefined>): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Json;
}
