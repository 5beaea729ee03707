import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { leastReplicas } from './pod-fit';
import { count } from './words';

/** A budget that is never met. */
export const disruptionBudgetBlocksDrains = {
  name: 'disruption-budget-blocks-drains',
  severity: 'error',
  summary: 'A PodDisruptionBudget that never lets a node be drained.',
  why:
    'Where no replica may ever be missing, nodes cannot be drained: the autoscaler keeps nodes that nobody needs, repair ' +
    'and upgrades wait for an hour at every node and then delete its pods all the same, without their grace.',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/, kserve/kserve#5496',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((model) => {
      const { disruption } = model.life;
      const least = leastReplicas(model);
      const path = `models.${model.name}.life.disruption`;
      const allowed = 'maxUnavailable 1: a drain takes one pod at a time';
      const fix = fields({ life: { disruption: { maxUnavailable: 1 } } });
      if ('maxUnavailable' in disruption) {
        if (disruption.maxUnavailable > 0) return [];
        const message = `no replica of ${model.name} may ever be missing`;
        return [{ path: `${path}.maxUnavailable`, message, given: 0, allowed, fix }];
      }
      if (disruption.minAvailable < least || least === 0) return [];
      const message = `${count(disruption.minAvailable, 'replica')} of ${model.name} must be there, and at times there are no more than ${least}`;
      return [{ path: `${path}.minAvailable`, message, given: disruption.minAvailable, allowed, fix }];
    }),
} satisfies Rule;
