import { findDanglingReferences, type PlatformDescription } from '../../../platform/description';
import { change, goodDescription } from '../../fixtures/description';

describe('findDanglingReferences', () => {
  test('finds nothing in a good description', () => {
    expect(findDanglingReferences(goodDescription())).toEqual([]);
  });

  test.each([
    [
      'nodePools',
      { l4: { machineType: 'e2-standard-4', nodes: { min: 1, max: 3 } } },
      'zones-missing',
      'nodePools.l4.zones',
      "zones: ['europe-west1-b']",
    ],
    ['targets', { vllm: '0.34.0' }, 'engine-version-unknown', 'targets.vllm', "'0.33.0'"],
    ['targets', { gke: '1.99' }, 'gke-version-unknown', 'targets.gke', "'1.37'"],
    [
      'targets',
      { picker: { generation: 'gie', version: '1.6.0' } },
      'picker-version-unknown',
      'targets.picker.version',
      "'1.5.0'",
    ],
    ['models.gemma.engine', { version: '0.10.9' }, 'engine-version-unknown', 'models.gemma.engine.version', "'0.10.2'"],
    ['models.gemma.nodePool', 'l5', 'node-pool-unknown', 'models.gemma.nodePool', "did you mean 'l4'?"],
    [
      'routes.chat',
      { models: { gema: 1 } },
      'route-to-unknown-model',
      'routes.chat.models.gema',
      "did you mean 'gemma'?",
    ],
    [
      'routes.chat',
      { models: { gemma: 1 }, mirror: { model: 'gema' } },
      'route-to-unknown-model',
      'routes.chat.mirror.model',
      "did you mean 'gemma'?",
    ],
    ['nodePools.l4.zones', ['europe-west4-b'], 'zone-outside-region', 'nodePools.l4.zones.0', "'europe-west1-b'"],
    ['nodePools.l4.zones', ['europe-west1'], 'zone-outside-region', 'nodePools.l4.zones.0', "'europe-west1-b'"],
  ])('%s: %j is %s', (path, value, rule, at, fix) => {
    const description = change(goodDescription(), path, value) as PlatformDescription;
    expect(findDanglingReferences(description)).toEqual([expect.objectContaining({ rule, path: at, fix })]);
  });

  test('finds a listener that the gateway does not have', () => {
    const description = {
      ...goodDescription(),
      gateway: { listeners: { chat: { hostname: 'chat.example.com' } } },
      routes: { chat: { models: { gemma: 1 }, listeners: ['chats'] } },
    };
    expect(findDanglingReferences(description)).toEqual([
      expect.objectContaining({
        ...{ rule: 'listener-unknown', path: 'routes.chat.listeners.0', fix: "did you mean 'chat'?" },
      }),
    ]);
  });
});
