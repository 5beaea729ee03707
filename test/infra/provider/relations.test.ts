import { checkRelations } from './relations';
import type { Attribute, Schema } from './schema';

const TEXT: Attribute = { type: 'String', optional: true };

const SCHEMA: Schema = {
  tag: { ...TEXT, conflictsWith: ['account'] },
  account: { ...TEXT, conflictsWith: ['tag'] },
  version: { ...TEXT, requiredWith: ['rotation.0.period'] },
  rotation: {
    type: 'List',
    optional: true,
    maxItems: 1,
    block: {
      period: TEXT,
      daily: { ...TEXT, exactlyOneOf: ['rotation.0.daily', 'rotation.0.weekly'] },
      weekly: { ...TEXT, exactlyOneOf: ['rotation.0.daily', 'rotation.0.weekly'] },
    },
  },
  filter: {
    type: 'List',
    optional: true,
    block: {
      a: { ...TEXT, atLeastOneOf: ['filter.0.a', 'filter.0.b'] },
      b: { ...TEXT, atLeastOneOf: ['filter.0.a', 'filter.0.b'] },
    },
  },
};

test.each<[string, Record<string, unknown>, string[]]>([
  ['nothing', {}, []],
  ['one of two that exclude each other', { tag: 'a' }, []],
  [
    'both of two that exclude each other',
    { tag: 'a', account: 'b' },
    ['x.y.tag excludes account', 'x.y.account excludes tag'],
  ],
  ['one excluded by null', { tag: 'a', account: null }, []],
  ['one without what it needs', { version: '1' }, ['x.y.version needs rotation.0.period']],
  ['one with what it needs', { version: '1', rotation: [{ period: 'p', daily: 'd' }] }, []],
  ['one with what it needs, the block not in a list', { version: '1', rotation: { period: 'p', daily: 'd' } }, []],
  ['none of exactly one', { rotation: [{}] }, ['x.y needs exactly one of rotation.0.daily, rotation.0.weekly']],
  [
    'two of exactly one',
    { rotation: [{ daily: 'd', weekly: 'w' }] },
    ['x.y needs exactly one of rotation.0.daily, rotation.0.weekly'],
  ],
  ['none of at least one', { filter: [{}] }, ['x.y needs at least one of filter.0.a, filter.0.b']],
  ['both of at least one', { filter: [{ a: '1', b: '2' }] }, []],
])('%s', (_, given, expected) => {
  const problems = checkRelations('x.y', given, SCHEMA);
  expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual(expected);
});
