import type { Model } from '../../resolve';
import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** Conditions of the catalogue that a description can be held to, and whether a model meets them. */
const MET: Readonly<Record<string, (model: Model) => boolean>> = {
  'LoRA enabled': ({ engine }) => engine.lora !== undefined || hasFlag(engine.args, '--enable-lora'),
  'offloading connector': ({ engine }) => hasFlag(engine.args, '--kv-transfer-config', '--kv-offloading-size'),
  'offloading connector, tiering': ({ engine }) => hasFlag(engine.args, '--kv-transfer-config', '--kv-offloading-size'),
  'speculative decoding': ({ engine }) => hasFlag(engine.args, '--speculative-config', '--speculative-model'),
};

/** Exposed by the release, for servers that use the feature. */
export const metricNeedsEngineFeature = {
  name: 'metric-needs-engine-feature',
  severity: 'error',
  summary: 'A metric to scale by that the engine exposes only with a feature which is not on.',
  why:
    'vLLM registers metrics of LoRA, KV offloading and speculative decoding together with the feature. Without it the ' +
    'series does not exist: the autoscaler finds nothing and leaves the number of pods as it is.',
  source: 'https://docs.vllm.ai/en/latest/design/metrics.html',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ model, scaling: { metric }, standing, path }) => {
      if (standing.origin !== 'engine' || standing.lookup.status !== 'exposed') return [];
      const { onlyIf } = standing.lookup;
      if (onlyIf === undefined || MET[onlyIf]?.(model) !== false) return [];
      const message = `vLLM exposes ${metric} only with this: ${onlyIf}; ${model.name} does not use it`;
      return [{ path: path.metric, message, given: metric, fix: scaleOn(SURE_METRIC) }];
    }),
} satisfies Rule;

function hasFlag(args: readonly string[], ...flags: readonly string[]): boolean {
  return args.some((word) =>
    flags.some((flag) => word === flag || word.startsWith(`${flag}=`) || word.startsWith(`${flag}.`)),
  );
}
