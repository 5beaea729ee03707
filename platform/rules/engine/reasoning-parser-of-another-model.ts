import { fields } from '../literal';
import type { Rule } from '../rule';
import { parsersOfModel } from './family-parsers';
import { hasPlugin, parsersKnown } from './parser-kind';

/** Everything is Ready, and answers are empty. */
export const reasoningParserOfAnotherModel = {
  name: 'reasoning-parser-of-another-model',
  severity: 'error',
  summary: "A reasoning parser that reads another model's format, or one for a model that does not reason.",
  why:
    'A reasoning parser cuts the answer at marks that the model writes. Where the model never writes them, the whole ' +
    'answer counts as reasoning and its content is empty, or the reasoning stays in the answer.',
  source: 'https://docs.vllm.ai/en/latest/features/reasoning_outputs/',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { reasoningParser: parser } = model.engine;
      const fitting = parsersOfModel(model, 'reasoning');
      if (parser === undefined || fitting === undefined || fitting.includes(parser) || hasPlugin(model, 'reasoning'))
        return [];
      if (!parsersKnown(model, 'reasoning').includes(parser)) return [];
      const none = fitting.length === 0;
      return [
        {
          path: `models.${model.name}.engine.reasoningParser`,
          message: none
            ? `${model.id} writes no reasoning that the parser ${parser} could cut off`
            : `${model.id} does not mark its reasoning as the parser ${parser} reads it`,
          given: parser,
          allowed: none ? 'none' : fitting.join(', '),
          ...(none ? {} : { fix: fields({ engine: { reasoningParser: fitting[0] } }) }),
        },
      ];
    }),
} satisfies Rule;
