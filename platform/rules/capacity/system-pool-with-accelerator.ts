import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Its taint keeps away what the pool is for. */
export const systemPoolWithAccelerator = {
  name: 'system-pool-with-accelerator',
  severity: 'error',
  summary: 'A system pool of machines with accelerators.',
  why:
    'Nodes with accelerators are tainted: pickers, and much of what GKE itself runs, do not tolerate that and stay ' +
    'Pending. Without pickers the gateway spreads requests blindly; and the GPUs are paid for to run DNS.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpus, substratusai/helm#8',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, isSystem }) =>
      isSystem && pool.accelerator !== undefined
        ? [
            {
              path: `${path}.machineType`,
              message: `the system pool is of ${pool.machineType}, whose taint keeps pickers away`,
              given: pool.machineType,
              allowed: 'a machine type without accelerators',
              fix: fields({ machineType: 'e2-standard-4' }),
            },
          ]
        : [],
    ),
} satisfies Rule;
