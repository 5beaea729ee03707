import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Terraform JSON that stands beside this file under a name; `UPDATE_GOLDEN=1` writes it anew. No test may rest on it
 * alone: each also says which fields matter, and why.
 */
export function golden(name: string, terraform: object): { readonly expected: unknown; readonly actual: unknown } {
  const file = join(__dirname, `${name}.json`);
  const actual = withoutMetadata(terraform);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(actual, undefined, 2)}\n`);
  if (!existsSync(file)) throw new Error(`${file} is missing; UPDATE_GOLDEN=1 writes it`);
  return { expected: JSON.parse(readFileSync(file, 'utf8')), actual };
}

/** What cdktf writes about itself stands under `//`, its own version among it. */
export function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutMetadata(child)]));
}
