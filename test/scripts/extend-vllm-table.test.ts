import history from '../../platform/catalog/vllm/history.json';
import { extendHistory, type ReleaseDump } from '../../scripts/vllm-table/extend';
import type { Json } from '../../scripts/vllm-table/raw';

const TABLE = history as unknown as Record<string, Json>;
const NEWEST = Object.keys(history.releases).length - 1;
const FLAGS = history.flags as Readonly<Record<string, { in: number[]; kind: number[] }>>;

/** The flags of the newest release in the table, as a dump of the next one. */
function sameAgain(changes: Partial<ReleaseDump> = {}): ReleaseDump {
  const living = Object.entries(FLAGS).filter(([, flag]) => flag.in.at(-1) === NEWEST);
  const of = (...kinds: string[]) =>
    living.filter(([, { kind }]) => kinds.includes(history.words[kind.at(-1)!]!)).map(([name]) => name);
  return {
    vllm_version: '9.9.9',
    bool_pair: of('bool_pair'),
    store_true: of('store_true'),
    value: of('value', 'json'),
    ...changes,
  };
}

function flagOf(extended: Record<string, Json>, name: string) {
  return (extended['flags'] as Record<string, { in: number[]; kind: number[] }>)[name];
}

describe('a release more', () => {
  test('of the same flags changes nothing but how long they live', () => {
    const { history: extended, changes } = extendHistory(TABLE, '2027-01-01', sameAgain());

    expect(changes).toEqual({});
    expect(flagOf(extended, '--max-model-len')?.in.at(-1)).toBe(NEWEST + 1);
    expect(flagOf(extended, '--swap-space')).toEqual(FLAGS['--swap-space']);
    expect(Object.entries(extended['releases'] as object).at(-1)).toEqual(['9.9.9', '2027-01-01']);
    expect(JSON.stringify(extended['metrics'])).toContain(`[11,${NEWEST + 1}]`);
  });

  test('with a flag that came, one that went and one that came back', () => {
    const same = sameAgain();
    const { history: extended, changes } = extendHistory(
      TABLE,
      '2027-01-01',
      sameAgain({ value: [...same.value.filter((name) => name !== '--seed'), '--new-flag', '--swap-space'] }),
    );

    expect(changes).toEqual({ flags: { came: ['--swap-space', '--new-flag'], went: ['--seed'] } });
    expect(flagOf(extended, '--seed')?.in.at(-1)).toBe(NEWEST);
    expect(flagOf(extended, '--new-flag')?.in).toEqual([NEWEST + 1, NEWEST + 1]);
    expect(flagOf(extended, '--swap-space')?.in.slice(-2)).toEqual([NEWEST + 1, NEWEST + 1]);
  });

  test('with a switch that became a pair', () => {
    const same = sameAgain();
    const dump = sameAgain({
      bool_pair: [...same.bool_pair, '--headless'],
      store_true: same.store_true.filter((name) => name !== '--headless'),
    });
    const { kind } = flagOf(extendHistory(TABLE, '2027-01-01', dump).history, '--headless')!;
    expect(kind.slice(-2)).toEqual([NEWEST + 1, history.words.indexOf('bool_pair')]);
  });

  test('with lists of names that were read', () => {
    const architectures = Object.keys(history.architectures).filter((name) => name !== 'LlamaForCausalLM');
    const { history: extended, changes } = extendHistory(
      TABLE,
      '2027-01-01',
      sameAgain({ architectures: [...architectures, 'NewForCausalLM'] }),
    );

    expect(changes['architectures']?.went).toEqual(['LlamaForCausalLM']);
    expect(changes['architectures']?.came).toContain('NewForCausalLM');
    const rows = extended['architectures'] as Record<string, number[]>;
    expect(rows['NewForCausalLM']?.slice(-2)).toEqual([NEWEST + 1, NEWEST + 1]);
    expect(rows['LlamaForCausalLM']).toEqual(history.architectures.LlamaForCausalLM);
  });

  test('is not added twice', () => {
    expect(() => extendHistory(TABLE, '2027-01-01', sameAgain({ vllm_version: '0.30.0' }))).toThrow('already');
  });
});
