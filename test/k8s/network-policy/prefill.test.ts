import { resolve } from '../../../platform';
import { splitDescription } from '../../fixtures/split';
import { at, manifestsOf, objectAt } from '../manifests';
import { type End, passes } from './evaluator';

const description = splitDescription();
const { qwen } = description.models;
const platform = resolve('split', { ...description, models: { qwen: qwen!, other: qwen! } });
const policies = manifestsOf(platform)
  .map(({ object }) => object)
  .filter(({ kind }) => kind === 'NetworkPolicy');

const podOf = (deployment: string): End => ({
  namespace: platform.namespace,
  labels: at(objectAt(platform, `Deployment/${deployment}`), 'spec', 'template', 'metadata', 'labels') as Record<
    string,
    string
  >,
});

const ENDS = {
  decode: podOf('qwen'),
  prefill: podOf('qwen-prefill'),
  picker: podOf('qwen-epp'),
  otherDecode: podOf('other'),
  otherPrefill: podOf('other-prefill'),
  proxy: { address: '10.2.0.7' },
  collector: { namespace: 'gmp-system', labels: {} },
} satisfies Record<string, End>;

type Name = keyof typeof ENDS;

test.each<[Name, Name, number]>([
  ['proxy', 'decode', 8000],
  ['proxy', 'prefill', 8000],
  ['picker', 'decode', 8000],
  ['picker', 'prefill', 8000],
  ['collector', 'decode', 8200],
  ['collector', 'prefill', 8000],
  ['decode', 'prefill', 8000],
  ['decode', 'prefill', 5600],
  ['decode', 'prefill', 5601],
  ['decode', 'prefill', 20_000],
  ['decode', 'prefill', 20_999],
  ['prefill', 'decode', 20_500],
])('%s -> %s:%i passes', (from, to, port) => {
  expect(passes(policies, ENDS[from], ENDS[to], port)).toBe(true);
});

test.each<[Name, Name, number]>([
  ['proxy', 'decode', 8200],
  ['picker', 'decode', 8200],
  ['decode', 'prefill', 5602],
  ['decode', 'prefill', 21_000],
  ['prefill', 'decode', 8000],
  ['prefill', 'decode', 8200],
  ['prefill', 'decode', 5600],
  ['decode', 'otherPrefill', 8000],
  ['otherDecode', 'prefill', 20_000],
  ['prefill', 'otherDecode', 20_000],
  ['prefill', 'otherPrefill', 20_000],
])('%s -> %s:%i does not', (from, to, port) => {
  expect(passes(policies, ENDS[from], ENDS[to], port)).toBe(false);
});
