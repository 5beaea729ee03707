import { textOf } from '../literal';
import type { Rule } from '../rule';
import { type ExtraFlag, instead, written } from './extra-flag';
import { saidFlags } from './said-flag';

/** Values that make a server of embeddings, classes or scores. */
const POOLING: Readonly<Record<string, readonly string[]>> = {
  '--runner': ['pooling', 'draft'],
  '--task': ['embed', 'embedding', 'classify', 'score', 'reward', 'draft'],
  '--convert': ['embed', 'classify'],
};

/** Ready, and every request for a chat answers 404. */
export const engineTaskNotOfModel = {
  name: 'engine-task-not-of-model',
  severity: 'error',
  summary: 'A runner or task with which the engine does not serve what the model is for.',
  why:
    'vLLM opens only the paths of its task: a chat model that runs as a pooling model has no /v1/chat/completions, and an ' +
    'embedding model that is to generate does not start. The pod is Ready and answers 404.',
  source: 'https://docs.vllm.ai/en/latest/models/pooling_models/',
  check: (platform) =>
    saidFlags(platform).flatMap((flag) => {
      const { lookup, model, path } = flag;
      const values = POOLING[lookup.canonical ?? ''];
      if (values === undefined || lookup.status !== 'known') return [];
      const embeds = model.facts.task !== undefined;
      const given = textOf(lookup.value ?? flag.value);
      const wrong = embeds ? given === 'generate' : values.includes(given) && !servesEmbeddings(flag);
      if (!wrong) return [];
      const message = embeds
        ? `${model.id} is for ${model.facts.task} and cannot generate`
        : `with ${lookup.canonical} ${given}, ${model.id} serves neither chat nor completions`;
      return [
        {
          path,
          message,
          given: written(flag),
          fix: instead(flag, flag.field === 'runner' ? { [flag.argument]: embeds ? 'pooling' : 'generate' } : {}),
        },
      ];
    }),
} satisfies Rule;

/** A generating model may be served for its embeddings on purpose: then its name says so. */
function servesEmbeddings({ model }: ExtraFlag): boolean {
  return /embed|rerank|reward|classif|score/i.test([model.name, ...model.servedModelNames].join(' '));
}
