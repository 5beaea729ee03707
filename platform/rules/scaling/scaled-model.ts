import { tryFindScalingMetric, type ScalingMetric } from '../../catalog';
import type { HorizontalScaling, Model, Platform } from '../../resolve';
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
}

const CACHE = new WeakMap<Platform, readonly ScaledModel[]>();

/** Every model with an autoscaler, its metric looked up once for all rules. */
export function scaledModels(platform: Platform): readonly ScaledModel[] {
  const known = CACHE.get(platform);
  if (known !== undefined) return known;
  const standings = new Map<string, MetricStanding>();
  const standingOf = (metric: string, model: Model): MetricStanding => {
    const key = `${model.engine.version} ${metric}`;
    const standing = standings.get(key) ?? metricStanding(metric, model, platform.targets);
    standings.set(key, standing);
    return standing;
  };
  const models = Object.values(platform.models).flatMap((model): ScaledModel[] => {
    const { scaling } = model;
    if (scaling.kind === 'fixed') return [];
    const owner = `models.${model.name}`;
    const path = {
      metric: `${owner}.scaling.metric`,
      target: `${owner}.scaling.target`,
      replicas: `${owner}.replicas`,
      scaling: `${owner}.scaling`,
    };
    const standing = standingOf(scaling.metric, model);
    return [{ model, scaling, standing, row: tryFindScalingMetric(scaling.metric), path }];
  });
  CACHE.set(platform, models);
  return models;
}

/** The fix that scales on another metric, from where it is best to start; to be pasted into the model. */
export function scaleOn(metric: string): string {
  return fields({ scaling: { metric, target: tryFindScalingMetric(metric)?.start ?? 5 } });
}

/** The metric that is always exposed and whose spelling is confirmed. */
export const SURE_METRIC = 'vllm:num_requests_waiting';
