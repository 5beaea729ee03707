import { findFlag, MODELS, VLLM_RELEASES } from '../../../../platform/catalog';
import { resolve, type PlatformDescription } from '../../../../platform';
import { goodDescription } from '../../../fixtures/description';

/** Every model of the catalogue, with nothing said about its engine. */
function everyModel(vllm: string): PlatformDescription {
  const names = Object.keys(MODELS).map((id, index) => [`m${index}`, { weights: id, nodePool: 'l4' }] as const);
  return { ...goodDescription(), targets: { vllm }, models: Object.fromEntries(names) };
}

describe.each(VLLM_RELEASES)('vLLM %s', (version) => {
  const engines = Object.values(resolve('test', everyModel(version)).models).map(({ engine }) => engine);

  test('knows every flag that is written unasked', () => {
    const flags = new Set(engines.flatMap(({ args }) => args.filter((word) => word.startsWith('-'))));
    const unknown = [...flags].filter((flag) => findFlag(version, flag).status !== 'known');
    expect(unknown).toEqual([]);
  });

  test('gets a value for every flag that takes one, and none for a switch', () => {
    const wrong = engines.flatMap(({ args }) =>
      args.filter((word, index) => {
        if (!word.startsWith('--')) return false;
        const { flag, value } = findFlag(version, word);
        const follows = args[index + 1]?.startsWith('--') === false;
        return (flag?.kind === 'value') !== (value !== undefined || (flag?.nargs !== undefined && follows));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('gets only names of parsers that it has', () => {
    const wrong = engines.flatMap(({ args }) =>
      args.filter((word) => {
        if (!word.includes('-parser=')) return false;
        const { flag, value = '' } = findFlag(version, word);
        return flag?.choices?.includes(value) === false;
      }),
    );
    expect(wrong).toEqual([]);
  });
});
