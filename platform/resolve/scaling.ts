import { hpaMetricName } from '../catalog';
import type { ModelDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Scaling } from './types/scaling';

const BEST_PRACTICES =
  'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling';

/** How many pods a model has. */
export function resolveScaling(given: ModelDescription, vllmVersion: string, ledger: Ledger): Scaling {
  const replicas = given.replicas;
  if (replicas === undefined || typeof replicas === 'number') {
    ledger.note('kind', derived('fixed', 'no bounds for an autoscaler are given'));
    return {
      kind: 'fixed',
      replicas: ledger.choose('replicas', replicas, byDefault(1, 'the fewest that serve')),
    };
  }
  const metric = ledger.choose(
    'metric',
    given.scaling?.metric,
    byDefault(
      'vllm:num_requests_waiting',
      'queue length follows demand for throughput; GPU duty cycle and CPU do not',
      BEST_PRACTICES,
    ),
  );
  ledger.note('kind', derived('hpa', 'bounds are given'));
  return {
    kind: 'hpa',
    minReplicas: ledger.given('minReplicas', replicas.min),
    maxReplicas: ledger.given('maxReplicas', replicas.max),
    metric,
    hpaMetricName: ledger.note(
      'hpaMetricName',
      derived(
        hpaMetricName({ name: metric, vllmVersion }),
        'how the Stackdriver adapter spells a metric of Managed Prometheus',
        'GoogleCloudPlatform/k8s-stackdriver, custom-metrics-stackdriver-adapter',
      ),
    ),
    targetAverageValue: ledger.choose(
      'targetAverageValue',
      given.scaling?.target,
      byDefault(5, 'where Google advises to start: 3 to 5 waiting requests a replica', BEST_PRACTICES),
    ),
    scaleUp: ledger.note(
      'scaleUp',
      byDefault({ stabilizationWindowSeconds: 0, pods: 2, periodSeconds: 60 }, 'a queue hurts at once'),
    ),
    scaleDown: ledger.note(
      'scaleDown',
      byDefault(
        { stabilizationWindowSeconds: 600, pods: 1, periodSeconds: 120 },
        'a replica that was let go takes minutes to come back',
      ),
    ),
  };
}
