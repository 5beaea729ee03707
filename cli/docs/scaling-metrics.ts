import {
  ACCELERATOR_METRICS,
  type AcceleratorMetric,
  DEFAULT_VLLM_VERSION,
  PICKER_DEFAULT_VERSIONS,
  SCALING_METRICS,
  type ScalingMetric,
  tryHpaMetric,
} from '../../platform/catalog';
import { type Cell, code, page, section, table } from './markdown';

/** `docs/reference/scaling-metrics.md`: what an autoscaler can follow, and how it spells it. */
export function scalingMetricsPage(): string {
  return page(
    'Metrics to scale by',
    'Names as the Stackdriver adapter spells them, for the default engine and both pickers. ' +
      "A name that is not confirmed follows from the adapter's rule and was found in no public manifest.",
    section('Engine and picker', scalingTable()),
    section('Accelerators and GKE', acceleratorTable()),
    'An AutoscalingMetric needs no adapter: `autoscaling.gke.io|<object>|<metric>`, gauges only, 20 in a cluster.',
  );
}

function scalingTable(): string {
  const rows: [string, ScalingMetric][] = Object.entries(SCALING_METRICS);
  return table(
    ['metric', 'name in the autoscaler', 'source', 'target', 'start', 'ceiling', 'follows', 'confirmed'],
    rows.map(([name, row]): Cell[] => {
      const generation = name.startsWith('llm_d') ? 'llm-d' : 'gie';
      const picker =
        row.origin === 'picker' ? ({ generation, version: PICKER_DEFAULT_VERSIONS[generation] } as const) : undefined;
      const hpa = tryHpaMetric({ name, vllmVersion: DEFAULT_VLLM_VERSION, picker });
      return [
        code(name),
        hpa && code(hpa.name),
        hpa?.source,
        row.target,
        row.start,
        row.ceiling,
        row.follows,
        hpa?.confirmed,
      ];
    }),
    ['start', 'ceiling'],
  );
}

function acceleratorTable(): string {
  const rows: [string, AcceleratorMetric][] = Object.entries(ACCELERATOR_METRICS);
  return table(
    ['metric', 'name in the autoscaler', 'source', 'what', 'needs'],
    rows.map(([name, row]) => [code(name), code(row.hpaName), row.hpaSource, row.summary, row.needs]),
  );
}
