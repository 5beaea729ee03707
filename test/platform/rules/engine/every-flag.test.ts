import {
  findFlag,
  flagsOf,
  NEWEST_VLLM_VERSION,
  VLLM_RELEASES,
  type VllmFlag,
  type VllmFlagName,
} from '../../../../platform/catalog';
import { resolve, type Platform } from '../../../../platform';
import { RULES } from '../../../../platform/rules';
import { OWNED_FLAGS } from '../../../../platform/rules/engine/owned-flag';
import { TYPED_FIELDS } from '../../../../platform/rules/engine/typed-field';
import { change, goodDescription } from '../../../fixtures/description';

const FLAG_RULES = RULES.filter(({ name }) => /^engine-(flag|switch)-/.test(name) && name !== 'engine-flag-deprecated');
const EVERY_FLAG = [...new Set(VLLM_RELEASES.flatMap((version) => flagsOf(version).map(({ name }) => name)))];

/** A platform whose model has these flags, unchecked. */
function platformWith(version: string, args: Record<string, unknown>): Platform {
  const description = change(goodDescription(), 'models.gemma.engine', { version, args });
  return resolve('test', description as ReturnType<typeof goodDescription>);
}

/** Rules that say something of each flag. */
function found(version: string, args: Record<string, unknown>): Map<string, string[]> {
  const platform = platformWith(version, args);
  const byFlag = new Map<string, string[]>();
  for (const rule of FLAG_RULES) {
    for (const { path } of rule.check(platform)) {
      const flag = path.slice(path.indexOf('--'));
      byFlag.set(flag, [...(byFlag.get(flag) ?? []), rule.name]);
    }
  }
  return byFlag;
}

/** A value that the flag takes. */
function valueOf(flag: VllmFlag): unknown {
  if (flag.kind !== 'value') return true;
  const one = flag.choices?.[0] ?? SAMPLES[flag.valueType ?? 'str'];
  if (flag.nargs === undefined || flag.nargs === '?') return one;
  return [flag.valueType === 'json' ? '["*"]' : one];
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  int: 7,
  float: 0.5,
  json: {},
  'json or str': {},
  str: 'x',
  bool: true,
};

/** One release in five, and the newest: looking up what a release does not know costs most of a millisecond. */
const RELEASES = VLLM_RELEASES.filter((version, index) => index % 5 === 0 || version === NEWEST_VLLM_VERSION);

describe.each(RELEASES)('vLLM %s', (version) => {
  test('takes each of its own flags with a value that fits, but for those that a field or the platform has', () => {
    const flags = flagsOf(version);
    const findings = found(version, Object.fromEntries(flags.map((flag) => [flag.name, valueOf(flag)])));
    const expected = flags.map(({ name }) => name).filter((name) => name in TYPED_FIELDS || name in OWNED_FLAGS);
    const twice = flags.filter(({ name, sameAs }) => sameAs.some((other) => other < name)).map(({ name }) => name);
    const known = [...expected, '--device-memory-utilization', ...twice];
    expect([...findings.keys()].filter((flag) => !known.includes(flag as VllmFlagName))).toEqual([]);
    expect(expected.filter((flag) => !findings.has(flag))).toEqual([]);
  });

  test('refuses each flag of other releases once, and says which', () => {
    const absent = EVERY_FLAG.filter((flag) => findFlag(version, flag).status !== 'known');
    const findings = found(version, Object.fromEntries(absent.map((flag) => [flag, true])));
    const names = absent.map((flag) => findings.get(flag) ?? ['nothing']);
    expect(names.filter((rules) => rules.length !== 1 || !/removed|newer/.test(rules[0] ?? ''))).toEqual([]);
  });
});
