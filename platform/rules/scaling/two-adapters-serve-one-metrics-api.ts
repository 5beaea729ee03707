import { sharedApiServices } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

/** One of them is asked for what only the other knows. */
export const twoAdaptersServeOneMetricsApi = {
  name: 'two-adapters-serve-one-metrics-api',
  severity: 'error',
  summary: "Models that scale through KEDA beside others that scale through Stackdriver's adapter.",
  why:
    'Both register v1beta1.external.metrics.k8s.io, and an APIService has one owner: the one that is installed last ' +
    'answers for both, the autoscalers of the other find no metrics, and nothing scales them any more.',
  source:
    'https://github.com/kedacore/keda/tree/v2.20.2, https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/',
  check: (platform) => {
    const scaled = scaledModels(platform);
    const keda = scaled.filter(({ scaling }) => scaling.adapter.name === 'keda');
    const stackdriver = scaled.filter(({ scaling }) => scaling.adapter.name === 'stackdriver');
    if (keda.length === 0 || stackdriver.length === 0) return [];
    const api = sharedApiServices('stackdriver', 'keda').join(', ');
    // What scales to zero has to stay with KEDA, so the others move.
    const stays = keda.some(({ scaling }) => scaling.minReplicas === 0) ? 'keda' : 'stackdriver';
    const [moving, staying] = stays === 'keda' ? [stackdriver, keda] : [keda, stackdriver];
    return moving.map(({ model, scaling, path }) => ({
      path: `${path.scaling}.adapter`,
      message: `${model.name} scales through ${scaling.adapter.name} and ${staying[0]?.model.name} through ${stays}, and both serve ${api}`,
      given: scaling.adapter.name,
      allowed: 'one adapter in a cluster',
      fix: fields({ scaling: { adapter: stays } }),
    }));
  },
} satisfies Rule;
