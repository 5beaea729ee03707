import { HISTORY } from './table';

/** One argument of a command line, taken apart as vLLM's parser does before argparse sees it. */
export interface FlagSpelling {
  /** With its dashes, underscores turned into dashes: `--max-model-len`, `-tp`. */
  readonly option: string;
  /** The key behind the first dot: `kv_connector` of `--kv-transfer-config.kv_connector`. */
  readonly key?: string;
  /** What stands behind the equals sign. */
  readonly value?: string;
}

/**
 * Takes an argument apart. Underscores count as dashes between the two dashes and the first dot, in every release;
 * dotted keys are read since 0.9.0, and a `+` at their end, which appends to a list, since 0.9.2.
 *
 * @see https://github.com/vllm-project/vllm/blob/main/vllm/utils/argparse_utils.py
 */
export function parseSpelling(argument: string, index: number): FlagSpelling {
  if (!argument.startsWith('--')) return parseShort(argument, index);
  const equals = argument.indexOf('=');
  const name = equals < 0 ? argument : argument.slice(0, equals);
  const value = equals < 0 ? undefined : argument.slice(equals + 1);
  const dot = index >= HISTORY.parser.dottedKeysSince ? name.indexOf('.') : -1;
  const option = `--${(dot < 0 ? name : name.slice(0, dot)).slice(2).replaceAll('_', '-')}`;
  const key = dot < 0 ? undefined : name.slice(dot + 1);
  const appends = key?.endsWith('+') === true && index >= HISTORY.parser.listAppendKeysSince;
  return { option, key: appends ? key.slice(0, -1) : key, value };
}

/** `-tp`, `-tp=2`, `-cc.mode=NONE`, and `-O3`, whose value needs no space. */
function parseShort(argument: string, index: number): FlagSpelling {
  const [, option = argument, key, value] = /^(-[A-Za-z-]+)(?:\.([^=]+))?(?:=(.*))?$/.exec(argument) ?? [];
  if (/^-O[^.=]/.test(argument)) return { option: '-O', value: argument.slice(2) };
  return index >= HISTORY.parser.dottedKeysSince || key === undefined ? { option, key, value } : { option: argument };
}
