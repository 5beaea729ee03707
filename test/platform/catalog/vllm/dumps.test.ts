import { flagsOf } from '../../../../platform/catalog';
import dump0271 from './fixtures/serve-flags-0.27.1.json';
import dump0290 from './fixtures/serve-flags-0.29.0.json';

/** What the parser of the real image printed, by kind: two releases are known to the last flag. */
const DUMPS = { '0.27.1': dump0271, '0.29.0': dump0290 };

describe.each(Object.entries(DUMPS))('the flags of vLLM %s', (version, dump) => {
  test.each(['bool_pair', 'store_true', 'value'] as const)('of kind %s are those of the real parser', (kind) => {
    const ours = flagsOf(version).filter((flag) => flag.kind === kind);

    expect(ours.map(({ name }) => name).sort()).toEqual(dump[kind]);
  });

  test('are all of the three kinds', () => {
    expect(flagsOf(version)).toHaveLength(dump.bool_pair.length + dump.store_true.length + dump.value.length);
  });
});
