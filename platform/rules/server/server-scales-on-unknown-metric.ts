import { tryHpaMetric } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Nobody exposes what the autoscaler follows. */
export const serverScalesOnUnknownMetric = {
  name: 'server-scales-on-unknown-metric',
  severity: 'error',
  summary: 'An autoscaler of a server of your own that follows a metric which nobody is known to expose.',
  why:
    'An autoscaler asks for a metric by name and kind. What your program exposes only you know: a name that is not among ' +
    "its gauges, nor the picker's or GKE's, has no value, and the number of pods never changes.",
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/horizontal-pod-autoscaling',
  check: ({ servers, targets: { picker } }) =>
    Object.values(servers).flatMap(({ name, engine, scaling }) => {
      if (scaling.kind === 'fixed') return [];
      const gauges = engine.metrics?.gauges ?? [];
      const known = tryHpaMetric({ name: scaling.metric, picker });
      if (gauges.includes(scaling.metric) || (known !== undefined && known.origin !== 'engine')) return [];
      return [
        {
          path: `models.${name}.scaling.metric`,
          message: `${scaling.metric} is not among the gauges that ${name} is said to expose`,
          given: scaling.metric,
          allowed:
            gauges.length === 0 ? 'a gauge of server.metrics.gauges, or a metric of the picker' : gauges.join(', '),
          ...(gauges[0] === undefined ? {} : { fix: fields({ scaling: { metric: gauges[0] } }) }),
        },
      ];
    }),
} satisfies Rule;
