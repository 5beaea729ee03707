const PAIR = {
  chat: 'servedModelNames: [chat], replicas: { min: 2, max: 4 }',
  'chat-next': 'servedModelNames: [chat], replicas: { min: 1, max: 2 }',
};
const ROUTE = '  chat: { models: { chat: 1, chat-next: 0 } }\n';
/** A route of two models, the canary at rest, and one of one. */
export const TWO = environment(
  { ...PAIR, third: 'servedModelNames: [third], replicas: 1' },
  `${ROUTE}  other: { models: { third: 1 } }\n`,
);
/** A route of three models. */
export const THREE = environment(
  { ...PAIR, third: 'servedModelNames: [chat], replicas: 1' },
  '  chat: { models: { chat: 1, chat-next: 0, third: 0 } }\n',
);
/** A route of two models that asks for a header. */
export const WITH_HEADER = environment(PAIR, ROUTE.replace(' } }', " }, headers: { X-Chat: 'yes' } }"));

/** Models with their served names and replicas, and the routes between them. */
function environment(models: Readonly<Record<string, string>>, routes: string): string {
  const entries = Object.entries(models).map(
    ([name, more]) => `  ${name}: { weights: google/gemma-2-2b-it, nodePool: l4, ${more} }\n`,
  );
  return `project: example-project
region: europe-west1
nodePools:
  l4: { machineType: g2-standard-8, zones: [europe-west1-b], nodes: { min: 1, max: 9 } }
models:
${entries.join('')}routes:
${routes}`;
}
