/** A value as it is pasted into an environment: the same text is TypeScript and YAML's flow style. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, child]) => `${keyOf(key)}: ${literal(child)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Fields of a node, ready to paste into it: `engine: { maxModelLen: 8192 }`. */
export function fields(node: Readonly<Record<string, unknown>>): string {
  return Object.entries(node)
    .map(([key, value]) => `${keyOf(key)}: ${literal(value)}`)
    .join(', ');
}

/** A value at its path in the description, ready to paste into the path's first node: `gateway`, `models`. */
export function fieldsAt(path: string, value: unknown): string {
  const [, first = '', ...rest] = path.split('.');
  return fields({ [first]: rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) });
}

function keyOf(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  return /['\\\n]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}

/** A value as text, whatever somebody wrote: words as they are, all else as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
