import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

/** It looks like the speed of scaling down. */
export const cooldownWithoutScaleToZero = {
  name: 'cooldown-without-scale-to-zero',
  severity: 'warning',
  summary: 'A cooldown for a model that never goes to no pods, or not through KEDA.',
  why:
    "KEDA's cooldown is the wait before the last step, from one pod to none. Between other numbers the autoscaler's own " +
    'speeds count, so that the figure has no effect where it is expected to have one.',
  source: 'kedacore/keda#6844, https://keda.sh/docs/2.20/reference/scaledobject-spec/#cooldownperiod',
  check: (platform) =>
    scaledModels(platform)
      .filter(({ scaling }) => scaling.unused.includes('cooldownSeconds'))
      .map(({ scaling: { adapter, minReplicas }, path }) => ({
        path: `${path.scaling}.cooldownSeconds`,
        message:
          adapter.name === 'keda'
            ? `a cooldown has no effect with ${minReplicas} pods at the least`
            : 'a cooldown has no effect without KEDA',
        allowed: fields({ scaling: { behavior: { scaleDown: { stabilizationWindowSeconds: 600 } } } }),
      })),
} satisfies Rule;
