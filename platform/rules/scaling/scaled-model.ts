import { tryFindScalingMetric, type ScalingMetric } from '../../catalog';
import { type HorizontalScaling, type Model, type Platform, scaledMetricsOf } from '../../resolve';
import { fields } from '../literal';
import { metricStanding, type MetricStanding } from './metric-standing';

/** A model with an autoscaler. */
export interface ScaledModel {
  readonly model: Model;
  readonly scaling: HorizontalScaling;
  readonly standing: MetricStanding;
  /** Set where the metric is one that it makes sense to scale by. */
  readonly row?: ScalingMetric;
  /** Paths of the description. */
  readonly path: {
    readonly metric: string;
    readonly target: string;
    readonly replicas: string;
    readonly scaling: string;
  };
  /** Where the platform says how its target came about. */
  readonly targetOrigin: string;
}

const CACHE = new WeakMap<Platform, readonly ScaledModel[]>();

/** Every model with an autoscaler, with its main metric. */
export function scaledModels(platform: Platform): readonly ScaledModel[] {
  return scaledMetrics(platform).filter(({ model, scaling }) => scaling === model.scaling);
}

/** Every metric of every autoscaler in the place of the main one, looked up once for all rules. */
export function scaledMetrics(platform: Platform): readonly ScaledModel[] {
  const known = CACHE.get(platform);
  if (known !== undefined) return known;
  const standings = new Map<string, MetricStanding>();
  const standingOf = (metric: string, model: Model): MetricStanding => {
    const key = `${model.engine.version} ${metric}`;
    const standing = standings.get(key) ?? metricStanding(metric, model, platform.targets);
    standings.set(key, standing);
    return standing;
  };
  const metrics = Object.values(platform.models).flatMap((model): ScaledModel[] => {
    const { scaling } = model;
    if (scaling.kind === 'fixed') return [];
    return scaledMetricsOf(scaling).map((one) => ({
      model,
      scaling: one === scaling ? scaling : { ...scaling, ...one },
      standing: standingOf(one.metric, model),
      row: tryFindScalingMetric(one.metric),
      path: pathsOf(model.name, one.metric, one !== scaling),
      targetOrigin: `models.${model.name}.scaling.${one === scaling ? '' : `further.${one.metric}.`}target`,
    }));
  });
  CACHE.set(platform, metrics);
  return metrics;
}

function pathsOf(model: string, metric: string, isFurther: boolean): ScaledModel['path'] {
  const owner = `models.${model}`;
  const own = isFurther ? `${owner}.scaling.metrics.${metric}` : undefined;
  return {
    metric: own ?? `${owner}.scaling.metric`,
    target: own === undefined ? `${owner}.scaling.target` : `${own}.target`,
    replicas: `${owner}.replicas`,
    scaling: `${owner}.scaling`,
  };
}

/** The fix that scales on another metric, from where it is best to start; to be pasted into the model. */
export function scaleOn(metric: string): string {
  return fields({ scaling: { metric, target: tryFindScalingMetric(metric)?.start ?? 5 } });
}

/** The metric that is always exposed and whose spelling is confirmed. */
export const SURE_METRIC = 'vllm:num_requests_waiting';
