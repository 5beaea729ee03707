import type { VllmFlagName } from '../../catalog';
import { textOf } from '../literal';
import { own } from '../own';
import { type ExtraFlag, instead } from './extra-flag';

/** Flags that became a field of a JSON flag: the field that now holds the value. */
const BECAME_FIELD: Partial<Record<VllmFlagName, string>> = {
  '--guided-decoding-backend': 'backend',
  '--guided-decoding-disable-any-whitespace': 'disable_any_whitespace',
  '--guided-decoding-disable-fallback': 'disable_fallback',
  '--guided-decoding-disable-additional-properties': 'disable_additional_properties',
  '--rope-scaling': 'rope_scaling',
  '--rope-theta': 'rope_theta',
  '--num-redundant-experts': 'num_redundant_experts',
  '--eplb-window-size': 'window_size',
  '--eplb-step-interval': 'step_interval',
  '--eplb-log-balancedness': 'log_balancedness',
};

/** Flags whose replacement takes the value as it is. */
const KEEPS_VALUE: readonly string[] = [
  '--override-pooler-config',
  '--cuda-graph-sizes',
  '--max-context-len-to-capture',
];

/** What `--task` became: how the model is run, and what it is converted to. */
const TASKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  generate: { '--runner': 'generate' },
  embed: { '--runner': 'pooling', '--convert': 'embed' },
  embedding: { '--runner': 'pooling', '--convert': 'embed' },
  classify: { '--runner': 'pooling', '--convert': 'classify' },
  score: { '--runner': 'pooling', '--convert': 'classify' },
  reward: { '--runner': 'pooling' },
};

/** The fix for a flag that the release dropped: its replacement with the same meaning where there is one. */
export function fixOfRemoved(flag: ExtraFlag): string | undefined {
  const { lookup, value, argument } = flag;
  const { canonical, replacement } = lookup;
  if (canonical === undefined) return instead(flag);
  if (lookup.nearest !== undefined) return instead(flag, { [lookup.nearest]: value });
  const target = replacement?.flags[0];
  if (target === undefined || replacement?.available === false) return instead(flag);
  if (canonical === '--task') return instead(flag, own(TASKS, textOf(value)) ?? {});
  if (canonical === '--enable-reasoning') return instead(flag);
  if (canonical === '--worker-use-ray') return instead(flag, { [target]: 'ray' });
  const field = BECAME_FIELD[canonical];
  if (field !== undefined) return instead(flag, { [target]: { [field]: jsonOf(value) } });
  if (KEEPS_VALUE.includes(canonical)) return instead(flag, { [target]: value });
  const off = argument.startsWith('--no-');
  return replacement?.inverted === true && typeof value === 'boolean'
    ? instead(flag, { [target]: off ? value : !value })
    : instead(flag);
}

/** The value behind JSON text, so that it can be a field of another. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
