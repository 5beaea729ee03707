import type { Model } from '../../resolve';
import { PARSER_KINDS, type ParserKind } from './parser-kind';

/**
 * Parsers that read what a family writes, beside the one of the catalogue's row.
 * Source: vLLM docs/features/tool_calling.md and docs/features/reasoning_outputs.md, by model.
 */
const ALSO: Readonly<Record<ParserKind, Readonly<Record<string, readonly string[]>>>> = {
  tool: {
    'llama-3.1': ['llama3_json', 'pythonic'],
    'llama-3.2': ['llama3_json', 'pythonic'],
    'llama-3.3': ['llama3_json', 'pythonic'],
    'llama-4': ['llama4_json', 'llama4_pythonic', 'pythonic'],
    qwen3: ['hermes', 'qwen3_json'],
    'deepseek-v3': ['deepseek_v3', 'deepseek_v31'],
    'glm-4.5': ['glm45', 'glm47', 'glm4_moe'],
  },
  reasoning: {
    qwen3: ['deepseek_r1'],
    qwq: ['qwen3'],
    'deepseek-v3': ['deepseek_r1', 'deepseek_v3'],
    'glm-4.5': ['glm45', 'glm47', 'glm4_moe'],
    'gpt-oss': ['GptOss'],
  },
};

/** Parsers that read every model's own template. */
const ANY = ['hf'];

/** The coders write their calls as XML. */
const CODER = { id: /Qwen3-Coder/, tool: ['qwen3_coder', 'qwen3_xml'] } as const;

/** The parsers that fit a model, its own first; empty where the model has no such format; undefined where nobody knows. */
export function parsersOfModel({ id, facts }: Model, kind: ParserKind): readonly string[] | undefined {
  const own = facts[PARSER_KINDS[kind].field];
  if (own === undefined) return kind === 'reasoning' && facts.confidence !== 'described' ? [] : undefined;
  const also = kind === 'tool' && CODER.id.test(id) ? CODER.tool : (ALSO[kind][facts.family] ?? []);
  return [...new Set([own, ...also, ...ANY])];
}
