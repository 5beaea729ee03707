import production from '../../environments/production';
import { accept, type Platform, type PlatformDescription, resolve } from '../../platform';
import { fallBack } from '../conformance/environments/accelerators';
import { customServers } from '../conformance/environments/custom-servers';
import { goodDescription } from '../fixtures/description';
import { platformWith, quickstartPlatform } from '../fixtures/platform';
import { splitDescription } from '../fixtures/split';

const { models } = goodDescription();

/** Work that can wait, on nodes that come when there are some. */
const queued: PlatformDescription = {
  ...goodDescription(),
  nodePools: {
    l4: { machineType: 'g2-standard-8', queuedProvisioning: true, nodes: { min: 0, max: 3 } },
  },
  queues: { batch: {} },
  models: { gemma: { ...models['gemma']!, queue: 'batch' } },
};

/** Platforms that differ in everything that decides which objects there are. */
export const ENVIRONMENTS: readonly (readonly [string, Platform])[] = [
  ['the quickstart', quickstartPlatform()],
  ['production', accept('production', production).platform],
  ['the older generation of pickers', platformWith({ targets: { picker: { generation: 'gie' } } })],
  ['a fixed number of replicas', platformWith({ models: { gemma: { ...models['gemma']!, replicas: 2 } } })],
  ['the longest names', platformWith({ namespace: 'n'.repeat(63), models: { [longest()]: models['gemma']! } })],
  [
    'a model that goes to zero',
    platformWith({
      models: { gemma: { ...models['gemma']!, replicas: { min: 0, max: 3 }, scaling: { adapter: 'keda' } } },
    }),
  ],
  ['a chain of ways to obtain an accelerator', accept('chain', fallBack).platform],
  ['models that queue', accept('queued', queued).platform],
  [
    'namespaces of two teams beside the gateway’s',
    platformWith({
      models: {
        a: { ...models['gemma']!, namespace: 'team-a' },
        b: { ...models['gemma']!, namespace: 'team-b' },
        c: { ...models['gemma']!, servedModelNames: ['c'] },
      },
      routes: { both: { models: { a: 1, b: 1 } }, c: { models: { c: 1 } } },
    }),
  ],
  ['prompts read by servers of their own', resolve('split', splitDescription())],
  ['servers in vLLM’s place', accept('custom-servers', customServers).platform],
  ['several models', platformWith({ models: { a: models['gemma']!, b: models['gemma']! } })],
];

/** The longest name that a model may have. */
function longest(): string {
  return 'm'.repeat(42);
}
