import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

/** The pod that was woken is put to sleep before it has opened its eyes. */
export const cooldownShorterThanColdStart = {
  name: 'cooldown-shorter-than-cold-start',
  severity: 'error',
  summary: 'KEDA takes the last pods away before the first could have answered.',
  why:
    'When the request that woke the model gives up, nothing waits any more and the cooldown runs while the pod still ' +
    'loads. With one shorter than the start, KEDA kills it, the next request wakes another, and none ever serves.',
  source: 'superlinked/sie#293, kedacore/keda#7770',
  check: (platform) =>
    scaledModels(platform).flatMap(({ model, scaling: { adapter, minReplicas }, path }) => {
      const { totalSeconds } = model.life.coldStart;
      if (adapter.name !== 'keda' || minReplicas > 0 || adapter.cooldownSeconds >= totalSeconds) return [];
      return [
        {
          path: `${path.scaling}.cooldownSeconds`,
          message: `a cooldown of ${adapter.cooldownSeconds} s ends before a cold start of ${totalSeconds} s does`,
          given: adapter.cooldownSeconds,
          allowed: `${totalSeconds} or more`,
          fix: fields({ scaling: { cooldownSeconds: Math.max(900, totalSeconds) } }),
        },
      ];
    }),
} satisfies Rule;
