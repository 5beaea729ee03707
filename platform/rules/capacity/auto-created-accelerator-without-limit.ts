import { isAutoCreated } from '../../resolve';
import type { Rule } from '../rule';

/** Without a line of its own an accelerator may not be had at all. */
export const autoCreatedAcceleratorWithoutLimit = {
  name: 'auto-created-accelerator-without-limit',
  severity: 'warning',
  summary: 'A compute class that has GKE make nodes with an accelerator for which auto-provisioning has no limit.',
  why:
    'With node auto-provisioning every kind of accelerator needs a limit of its own: one that is not listed is never ' +
    'obtained, the priority is passed over, and nothing says why.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/node-auto-provisioning',
  unconfirmed: 'whether the limits also bind pools that a compute class has made',
  check: ({ cluster, computeClasses }) => {
    if (cluster.autoProvisioning === undefined) return [];
    const limited = cluster.autoProvisioning.limits.map(({ resourceType }) => resourceType);
    return Object.values(computeClasses).flatMap(({ name, priorities }) =>
      priorities.flatMap((priority, index) => {
        const accelerator = isAutoCreated(priority) ? priority.accelerator?.name : undefined;
        if (accelerator === undefined || limited.includes(accelerator)) return [];
        return [
          {
            path: `computeClasses.${name}.priorities.${index}.machineType`,
            message: `cluster.autoProvisioning.limits.accelerators has none for ${accelerator}`,
            given: accelerator,
            allowed: `cluster.autoProvisioning.limits.accelerators: { '${accelerator}': { max: … } }`,
          },
        ];
      }),
    );
  },
} satisfies Rule;
