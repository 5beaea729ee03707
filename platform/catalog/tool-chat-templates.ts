import type { ModelRow } from './model';
import type { VllmVersion } from './vllm';

/** A chat template of vLLM's own image, for models whose own does not go with their tool-call parser. */
export interface ToolChatTemplate {
  /** Path in the image `vllm/vllm-openai`. */
  readonly path: string;
  /** The parser that it goes with. */
  readonly toolCallParser: string;
  /** First release of which it was read that the image has it, and the last: the image may have moved it since. */
  readonly since: VllmVersion;
  readonly until: VllmVersion;
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11-21';
const FOLDER = '/vllm-workspace/examples';
/** The newest release of which the image's folder was read about. */
const UNTIL = '0.31.0' satisfies VllmVersion;

function template(file: string, toolCallParser: string, since: VllmVersion): ToolChatTemplate {
  const source = `https://docs.vllm.ai/en/v${since}/features/tool_calling.html`;
  return { path: `${FOLDER}/${file}`, toolCallParser, since, until: UNTIL, source, asOf: AS_OF };
}

const LLAMA_3_1 = template('tool_chat_template_llama3.1_json.jinja', 'llama3_json', '0.8.4');
const LLAMA_4 = template('tool_chat_template_llama4_pythonic.jinja', 'llama4_pythonic', '0.9.0');
const DEEPSEEK_V3 = template('tool_chat_template_deepseekv3.jinja', 'deepseek_v3', '0.10.2');
const DEEPSEEK_R1 = template('tool_chat_template_deepseekr1.jinja', 'deepseek_v3', '0.10.2');
const DEEPSEEK_V3_1 = template('tool_chat_template_deepseekv31.jinja', 'deepseek_v31', '0.10.2');

const BY_FAMILY: Readonly<Record<string, ToolChatTemplate>> = { 'llama-3.1': LLAMA_3_1, 'llama-4': LLAMA_4 };

const BY_ID: Readonly<Record<string, ToolChatTemplate>> = {
  'deepseek-ai/DeepSeek-V3': DEEPSEEK_V3,
  'deepseek-ai/DeepSeek-R1': DEEPSEEK_R1,
  'deepseek-ai/DeepSeek-R1-0528': DEEPSEEK_R1,
  'deepseek-ai/DeepSeek-V3.1': DEEPSEEK_V3_1,
};

/** The template that vLLM's documentation names beside a model's parser; undefined where the model's own will do. */
export function tryFindToolChatTemplate({ id, family }: ModelRow): ToolChatTemplate | undefined {
  return BY_ID[id] ?? BY_FAMILY[family];
}
