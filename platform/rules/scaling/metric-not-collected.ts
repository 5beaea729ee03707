import type { Rule } from '../rule';
import { type ScaledModel, scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** Known, and written by nobody here. */
export const metricNotCollected = {
  name: 'metric-not-collected',
  severity: 'error',
  summary: "The utilisation of GPUs to scale by, on nodes of which DCGM's exporter tells none.",
  why:
    'DCGM measures whole NVIDIA GPUs. TPUs have no such exporter, and of a GPU that is split into MIG slices the utilisation ' +
    'is not measured: the series does not exist, and the autoscaler leaves the number of pods as it is.',
  source: 'https://docs.nvidia.com/datacenter/dcgm/latest/user-guide/feature-overview.html (metrics with MIG)',
  check: (platform) =>
    scaledMetrics(platform).flatMap((scaled) => {
      const { metric } = scaled.scaling;
      const accelerator = platform.nodePools[scaled.model.nodePool]?.accelerator;
      if (!isOfDcgm(scaled) || accelerator === undefined) return [];
      const split = accelerator.sharing?.strategy === 'MIG';
      if (accelerator.kind === 'gpu' && !split) return [];
      return [
        {
          path: scaled.path.metric,
          message: split
            ? `${metric} is not measured of MIG slices, and ${scaled.model.name} runs on those of ${accelerator.name}`
            : `${metric} is of GPUs, and ${scaled.model.name} runs on ${accelerator.name}`,
          given: metric,
          fix: scaleOn(SURE_METRIC),
        },
      ];
    }),
} satisfies Rule;

/** Whether DCGM's exporter tells it. */
export function isOfDcgm({ standing, scaling }: Pick<ScaledModel, 'standing' | 'scaling'>): boolean {
  return standing.origin === 'accelerator' && scaling.metric.startsWith('dcgm_');
}
