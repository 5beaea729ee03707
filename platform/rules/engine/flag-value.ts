import type { VllmFlag } from '../../catalog';
import { textOf } from '../literal';

/** `8k` is 8000, `8K` is 8192: decimal for small letters, binary for capitals. Source: vLLM vllm/engine/arg_utils.py human_readable_int. */
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  K: 2 ** 10,
  M: 2 ** 20,
  G: 2 ** 30,
  T: 2 ** 40,
};

/** The number that a flag's value stands for, or undefined where it is none. */
export function numberOf(value: unknown, humanReadable = true): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const [, digits, suffix] = /^\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)([kKmMgGtT]?)\s*$/i.exec(value) ?? [];
  if (digits === undefined || (suffix && !humanReadable)) return undefined;
  return Number(digits) * (suffix ? (SUFFIXES[suffix] ?? 1) : 1);
}

/** What is wrong with one value of a flag, or undefined where it is right or cannot be judged. */
export function valueProblem(flag: VllmFlag, value: unknown): string | undefined {
  const text = textOf(value);
  switch (flag.valueType) {
    case 'int': {
      const number = numberOf(value, flag.humanReadable);
      const automatic = flag.name === '--max-model-len' && text === 'auto';
      return automatic || Number.isInteger(number) ? undefined : 'takes a whole number';
    }
    case 'float':
      return numberOf(value, false) === undefined ? 'takes a number' : undefined;
    case 'json':
      return typeof value === 'object' || isJson(text) ? undefined : 'takes JSON';
    default:
      return typeof value === 'object' && flag.valueType === 'str' ? 'takes a string' : undefined;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
