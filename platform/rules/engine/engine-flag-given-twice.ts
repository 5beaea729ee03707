import type { Rule } from '../rule';
import { type ExtraFlag, instead, written } from './extra-flag';
import { saidFlags } from './said-flag';

/** `-tp`, `--tensor_parallel_size` and `--tensor-parallel-size` are one flag; argparse keeps what comes last. */
export const engineFlagGivenTwice = {
  name: 'engine-flag-given-twice',
  severity: 'error',
  summary: 'One flag that engine.args gives by two spellings.',
  why:
    'argparse keeps the last of them and says nothing: one of the two values has no effect, and which one it is depends ' +
    'on the order of the keys.',
  source: 'https://docs.python.org/3/library/argparse.html',
  check: (platform) => {
    const first = new Map<string, ExtraFlag>();
    return saidFlags(platform).flatMap((entry) => {
      const { lookup, model, path } = entry;
      if (lookup.status !== 'known' || lookup.canonical === undefined) return [];
      const same = `${model.name} ${lookup.canonical} ${lookup.key ?? ''}`;
      const earlier = first.get(same);
      first.set(same, earlier ?? entry);
      if (earlier === undefined) return [];
      const message = `${entry.key} and ${earlier.key} are both ${lookup.canonical}; only the last one counts`;
      return [{ path, message, given: `${written(earlier)}, ${written(entry)}`, fix: instead(entry) }];
    });
  },
} satisfies Rule;
