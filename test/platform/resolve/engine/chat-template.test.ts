import { resolve } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';
const TEMPLATE = '--chat-template=/vllm-workspace/examples/tool_chat_template_llama3.1_json.jinja';

function argsOf(
  weights: string,
  engine: Record<string, unknown> = {},
  machineType = 'g2-standard-8',
): readonly string[] {
  const changes = {
    'models.gemma.weights': weights,
    'models.gemma.engine': engine,
    'nodePools.l4.machineType': machineType,
  };
  const description = Object.entries(changes).reduce<unknown>(
    (so, [path, value]) => change(so as ReturnType<typeof goodDescription>, path, value),
    goodDescription(),
  );
  const { args } = resolve('test', description as ReturnType<typeof goodDescription>).models['gemma']!.engine;
  return args.filter((word) => word.startsWith('--chat-template'));
}

test.each([
  [LLAMA, 'tool_chat_template_llama3.1_json.jinja'],
  ['meta-llama/Llama-4-Scout-17B-16E-Instruct', 'tool_chat_template_llama4_pythonic.jinja'],
  ['deepseek-ai/DeepSeek-R1-0528', 'tool_chat_template_deepseekr1.jinja'],
  ['deepseek-ai/DeepSeek-V3.1', 'tool_chat_template_deepseekv31.jinja'],
])('%s gets the template that goes with its parser', (weights, file) => {
  expect(argsOf(weights)).toEqual([`--chat-template=/vllm-workspace/examples/${file}`]);
});

test.each(['google/gemma-2-2b-it', 'Qwen/Qwen3-8B', 'openai/gpt-oss-20b'])('%s keeps its own', (weights) => {
  expect(argsOf(weights)).toEqual([]);
});

test.each([
  ['where another is given', { chatTemplate: 'other' }, ['--chat-template=other']],
  ['where engine.args has one', { args: { chat_template: 'other' } }, []],
  ['beside another parser', { toolCallParser: 'pythonic' }, []],
  ["in an image of one's own", { image: 'registry.example.com/vllm:v0.30.0' }, []],
  ['in a release before it', { version: '0.8.3' }, []],
  ['in a release of whose image nothing was read', { version: '0.32.0' }, []],
])('none is chosen %s', (_, engine, expected) => {
  expect(argsOf(LLAMA, engine)).toEqual(expected);
});

test('none is chosen on a TPU, whose image is another', () => {
  expect(argsOf(LLAMA, {}, 'ct6e-standard-1t')).toEqual([]);
  expect(argsOf(LLAMA)).toEqual([TEMPLATE]);
});
