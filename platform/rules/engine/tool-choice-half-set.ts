import { fields } from '../literal';
import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';
import { parsersOfModel } from './family-parsers';

const HALVES: readonly string[] = [
  '--enable-auto-tool-choice',
  '--tool-parser-plugin',
  '--exclude-tools-when-tool-choice-none',
];

/** Both flags are needed; `engine.toolCallParser` writes both. */
export const toolChoiceHalfSet = {
  name: 'tool-choice-half-set',
  severity: 'error',
  summary: 'Automatic tool choice without a tool-call parser, or a parser with the choice turned off.',
  why:
    'vLLM refuses to start with --enable-auto-tool-choice and no --tool-call-parser; with a parser and no automatic ' +
    "choice it answers 400 to every request whose tool_choice is 'auto'.",
  source: 'https://docs.vllm.ai/en/latest/features/tool_calling/',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, model, path } = flag;
      if (lookup.status !== 'known' || !HALVES.includes(lookup.canonical ?? '')) return [];
      const off = lookup.negated || flag.value === false;
      const choice = lookup.canonical === '--enable-auto-tool-choice';
      const parser = model.engine.toolCallParser;
      if (parser !== undefined && choice) {
        const message = off
          ? `tool calls of ${model.name} are turned off while its parser ${parser} is set`
          : 'engine.toolCallParser turns automatic tool choice on already';
        return [{ path, message, given: written(flag), fix: instead(flag) }];
      }
      if (parser !== undefined || off) return [];
      const [own] = parsersOfModel(model, 'tool') ?? [];
      const message = `${lookup.canonical} needs a tool-call parser, and ${model.name} has none`;
      const fix = own === undefined ? instead(flag) : instead(flag, {}, { engine: { toolCallParser: own } });
      return [
        { path, message, given: written(flag), allowed: fields({ engine: { toolCallParser: own ?? '…' } }), fix },
      ];
    }),
} satisfies Rule;
