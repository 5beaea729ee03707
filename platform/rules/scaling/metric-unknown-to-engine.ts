import { findMetric } from '../../catalog';
import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC, type ScaledModel } from './scaled-model';

/** The most frequent reason for an autoscaler that does nothing. */
export const metricUnknownToEngine = {
  name: 'metric-unknown-to-engine',
  severity: 'error',
  summary: 'A metric to scale by that the pinned vLLM does not expose: dropped, renamed or misspelt.',
  why:
    'Guides keep an old name for years, and an underscore for the colon is no name at all. The autoscaler asks for a series ' +
    'that does not exist, writes FailedGetPodsMetric into its events and leaves the number of pods as it is: everything ' +
    'looks healthy and nothing ever scales.',
  source:
    'kubernetes-sigs/gateway-api-inference-extension#1905, llm-d/llm-d#509, vllm-project/vllm#29330, vllm-project/vllm#30041, ' +
    'defilantech/LLMKube#1373, volcano-sh/kthena#868',
  check: (platform) =>
    scaledMetrics(platform).flatMap((scaled) => {
      const found = replacementOf(scaled);
      if (found === undefined) return [];
      const { metric } = scaled.scaling;
      const { message, replacement } = found;
      return [{ path: scaled.path.metric, message, given: metric, fix: scaleOn(replacement ?? SURE_METRIC) }];
    }),
} satisfies Rule;

interface Unknown {
  readonly message: string;
  readonly replacement?: string;
}

function replacementOf({ model, scaling: { metric }, standing }: ScaledModel): Unknown | undefined {
  const { version } = model.engine;
  if (standing.origin === 'nobody') {
    // Names in capitals have a rule of their own.
    if (/[A-Z]/.test(metric)) return undefined;
    const closest = standing.nearest === undefined ? '' : `; ${standing.nearest} is the closest name`;
    return {
      message: `neither vLLM ${version} nor anybody else exposes ${metric}${closest}`,
      replacement: standing.nearest,
    };
  }
  if (standing.origin !== 'engine' || standing.lookup.status !== 'removed') return undefined;
  const { removedIn, replacement } = standing.lookup;
  const current = replacement?.find((name) => findMetric(version, name).status === 'exposed');
  const instead = current === undefined ? 'nothing takes its place' : `use ${current}`;
  return {
    message: `vLLM ${version} does not expose ${metric}, which ${removedIn} dropped; ${instead}`,
    replacement: current,
  };
}
