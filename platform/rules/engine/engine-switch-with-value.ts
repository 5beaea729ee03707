import { textOf } from '../literal';
import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';

/** `--enforce-eager=1` is refused by argparse: a switch is there or it is not. */
export const engineSwitchWithValue = {
  name: 'engine-switch-with-value',
  severity: 'error',
  summary: 'A switch in engine.args that is given a value, or is turned off twice.',
  why: "vLLM's parser ends with exit code 2 where a switch is given a value: the container restarts for ever.",
  source: 'https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    extraFlags(platform).flatMap((entry) => {
      const { lookup, value, path } = entry;
      const { flag, negated } = lookup;
      if (flag === undefined || flag.kind === 'value') return [];
      const twice = negated && value === false;
      if (typeof value === 'boolean' && !twice && lookup.value === undefined) return [];
      const on = twice || /^(true|1|yes|on)$/i.test(textOf(lookup.value ?? value));
      const meant = negated && !twice ? !on : on;
      const fix = flag.kind === 'bool_pair' || meant ? instead(entry, { [flag.name]: meant }) : instead(entry);
      const message = twice
        ? `${lookup.option} turns ${flag.name} off, and false cannot turn it off once more`
        : `${flag.name} is a switch: it takes no value`;
      return [{ path, message, given: written(entry), allowed: 'true or false', fix }];
    }),
} satisfies Rule;
