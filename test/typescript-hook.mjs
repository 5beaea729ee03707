/** Hands TypeScript that is imported to `require`, which cli/loader.cjs has taught to read it. */
export function load(url, context, nextLoad) {
  const typescript = url.startsWith('file:') && /\.ts(\?|$)/.test(url);
  return typescript ? { format: 'commonjs', source: null, shortCircuit: true } : nextLoad(url, context);
}
