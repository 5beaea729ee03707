import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const onlySheddableModels = {
  name: 'only-sheddable-models',
  severity: 'warning',
  summary: 'Every model is sheddable.',
  why:
    'A sheddable request is refused with 429 as soon as its pool is saturated, to leave the room to others. Where there are ' +
    'no others, requests that could have waited a second are lost for nothing.',
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/api-types/inferenceobjective/',
  check(platform) {
    const all = Object.values(servedOf(platform));
    const [first] = all;
    if (first === undefined || all.some(({ priority }) => priority.level !== 'sheddable')) return [];
    return [
      {
        path: `models.${first.name}.priority`,
        message:
          all.length === 1
            ? `${first.name} is the only model and sheddable, so a full queue refuses requests that nobody else needs the room of`
            : `all ${all.length} models are sheddable, so shedding makes room for nobody`,
        given: first.priority.level,
        allowed: "'standard' or 'critical' for at least one model",
        fix: fields({ priority: 'standard' }),
      },
    ];
  },
} satisfies Rule;
