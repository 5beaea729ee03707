import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { type HorizontalScaling, type ScaledMetric, scaledMetricsOf, type Served } from '../../platform/resolve';
import { metadataOfServer } from '../metadata';

/** Label by which GKE finds the pods of a model: neither dot nor slash may stand in the keys of its selector. */
const PODS_LABEL = 'model-server';

/**
 * What an AutoscalingMetric says. Its CRD is not public: these fields are those of the documentation, and whether a colon
 * may stand in `prometheusMetricName` is UNCONFIRMED.
 *
 * @see https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics
 */
interface AutoscalingMetricSpec {
  readonly metrics: readonly (PodMetrics | PromqlMetric)[];
}

interface PodMetrics {
  readonly pod: {
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly containers: readonly {
      readonly endpoint: { readonly port: number; readonly path: string };
      readonly metrics: readonly { readonly gauge: { readonly name: string; readonly prometheusMetricName: string } }[];
    }[];
  };
}

interface PromqlMetric {
  readonly promql: { readonly name: string; readonly query: string };
}

/** Tells GKE which metrics of a model's servers to read for their autoscaler. */
export function autoscalingMetric(
  scope: Construct,
  environment: string,
  model: Served,
  scaling: HorizontalScaling,
): ApiObject {
  const spec: AutoscalingMetricSpec = { metrics: metricsOf(model, scaledMetricsOf(scaling)) };
  return new ApiObject(scope, 'autoscaling-metric', {
    apiVersion: 'autoscaling.gke.io/v1beta1',
    kind: 'AutoscalingMetric',
    metadata: metadataOfServer(environment, model, 'picker'),
    spec,
  });
}

/** What pods carry so that GKE finds them; nothing where it need not. */
export function autoscalingLabel({ name, scaling }: Pick<Served, 'name' | 'scaling'>): Record<string, string> {
  return scaling.kind === 'hpa' && scaling.adapter.name === 'gke' ? { [PODS_LABEL]: name } : {};
}

function metricsOf({ name, pool }: Served, metrics: readonly ScaledMetric[]): (PodMetrics | PromqlMetric)[] {
  const gauges = metrics.flatMap(({ metric, adapter }) =>
    adapter.name === 'gke' && adapter.query === undefined
      ? [{ gauge: { name: adapter.exportName, prometheusMetricName: metric } }]
      : [],
  );
  const queries = metrics.flatMap(({ adapter }) =>
    adapter.name === 'gke' && adapter.query !== undefined
      ? [{ promql: { name: adapter.exportName, query: adapter.query } }]
      : [],
  );
  if (gauges.length === 0) return queries;
  const containers = pool.targetPorts.map((port) => ({ endpoint: { port, path: '/metrics' }, metrics: gauges }));
  return [{ pod: { selector: { matchLabels: { [PODS_LABEL]: name } }, containers } }, ...queries];
}
