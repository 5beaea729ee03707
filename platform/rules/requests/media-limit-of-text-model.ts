import { fields } from '../literal';
import type { Rule } from '../rule';

const MEDIA = ['imagePixels', 'mediaDownloadMb', 'audioMb'] as const;

export const mediaLimitOfTextModel = {
  name: 'media-limit-of-text-model',
  severity: 'error',
  summary: 'A limit of pictures or recordings for a model that takes neither.',
  why: 'It has no effect, and whoever reads it believes that the model takes what it bounds.',
  source: 'https://docs.vllm.ai/en/latest/features/multimodal_inputs.html',
  check: ({ models }) =>
    Object.values(models).flatMap(({ facts, name, requestLimits }) => {
      if (facts.multimodal || requestLimits === undefined) return [];
      const given = MEDIA.filter((field) => requestLimits[field] !== undefined);
      const rest = Object.entries(requestLimits).filter(([field]) => !given.some((media) => media === field));
      return given.map((field) => ({
        path: `models.${name}.requestLimits.${field}`,
        message: `${facts.id} takes text alone`,
        given: requestLimits[field],
        allowed: `requestLimits without ${given.join(', ')}`,
        fix: fields({ requestLimits: Object.fromEntries(rest) }),
      }));
    }),
} satisfies Rule;
