import { fields } from '../literal';
import type { Rule } from '../rule';
import { parsersOfModel } from './family-parsers';
import { hasPlugin, parsersKnown } from './parser-kind';

/** Everything is Ready, and tool calls arrive as text. */
export const toolParserOfAnotherModel = {
  name: 'tool-parser-of-another-model',
  severity: 'error',
  summary: "A tool-call parser that reads another model's format.",
  why:
    'Each family writes tool calls in its own way. The wrong parser finds none: the server starts and answers, and every ' +
    'tool call reaches the client as plain text, or as nothing.',
  source: 'https://docs.vllm.ai/en/latest/features/tool_calling/',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { toolCallParser: parser } = model.engine;
      const fitting = parsersOfModel(model, 'tool');
      if (parser === undefined || fitting === undefined || fitting.includes(parser) || hasPlugin(model, 'tool'))
        return [];
      if (!parsersKnown(model, 'tool').includes(parser)) return [];
      return [
        {
          path: `models.${model.name}.engine.toolCallParser`,
          message: `${model.id} does not write tool calls as the parser ${parser} reads them`,
          given: parser,
          allowed: fitting.join(', '),
          fix: fields({ engine: { toolCallParser: fitting[0] } }),
        },
      ];
    }),
} satisfies Rule;
