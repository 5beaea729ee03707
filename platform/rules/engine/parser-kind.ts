import { parsersOf, type VllmNameKind } from '../../catalog';
import type { Model } from '../../resolve';

/** The two kinds of parsers, with all that differs between them. */
export const PARSER_KINDS = {
  tool: {
    field: 'toolCallParser',
    names: 'toolParsers' as VllmNameKind,
    pluginFlag: '--tool-parser-plugin',
    what: 'tool-call parser',
  },
  reasoning: {
    field: 'reasoningParser',
    names: 'reasoningParsers' as VllmNameKind,
    pluginFlag: '--reasoning-parser-plugin',
    what: 'reasoning parser',
  },
} as const;

export type ParserKind = keyof typeof PARSER_KINDS;

/** Whether a plugin may add parsers that the release's own list lacks. */
export function hasPlugin({ engine }: Model, kind: ParserKind): boolean {
  const { pluginFlag } = PARSER_KINDS[kind];
  return Object.keys(engine.extraArgs).some((key) => `--${key.replace(/^--/, '').replaceAll('_', '-')}` === pluginFlag);
}

/** Names of a kind that the model's engine has. */
export function parsersKnown({ engine }: Model, kind: ParserKind): readonly string[] {
  return parsersOf(engine.version)[kind];
}
