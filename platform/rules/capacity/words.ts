/** A number with its noun: `1 node`, `3 nodes`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A machine type with its article: `an n1-standard-8`, `a g2-standard-8`. */
export function article(name: string): string {
  return `${/^(a|e|n)\d/.test(name) ? 'an' : 'a'} ${name}`;
}
