import { findFlag } from '../../catalog';
import type { Model } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledMetrics } from './scaled-model';
import { threshold } from './tolerance';

/** Admission control and autoscaling on one queue. */
export const scalingTargetAboveQueueLimit = {
  name: 'scaling-target-above-queue-limit',
  severity: 'error',
  summary: 'A target for waiting requests beyond the queue length at which the engine turns requests away.',
  why:
    'With --max-num-queued-reqs vLLM refuses what would wait beyond that number. The queue never grows to where the ' +
    'autoscaler would add a pod: clients are refused while the pool stays at its size.',
  source: 'https://docs.vllm.ai/en/latest/cli/serve.html (--max-num-queued-reqs, since 0.29.0)',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ model, scaling: { metric, target }, path }) => {
      const limit = queueLimit(model);
      if (metric !== 'vllm:num_requests_waiting' || limit === undefined || threshold(target) < limit) return [];
      const most = Math.floor(limit / threshold(1) / 2) || 1;
      return [
        {
          path: path.target,
          message: `no more than ${limit} requests wait in a pod, and one is added above ${Number(threshold(target).toPrecision(3))}`,
          given: target,
          allowed: `less than ${Number((limit / threshold(1)).toPrecision(3))}`,
          fix: threshold(most) < limit ? fields({ scaling: { target: most } }) : withLimit(model, limit, target),
        },
      ];
    }),
} satisfies Rule;

const FLAG = '--max-num-queued-reqs';

/** Requests that the engine lets wait; undefined where it lets all wait. */
function queueLimit({ engine }: Model): number | undefined {
  if (engine.maxNumQueuedReqs !== undefined) return engine.maxNumQueuedReqs;
  const value = keyOf(engine) === undefined ? undefined : engine.extraArgs[keyOf(engine) ?? ''];
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : undefined;
}

function keyOf({ version, extraArgs }: Model['engine']): string | undefined {
  return Object.keys(extraArgs).find(
    (key) => findFlag(version, key.startsWith('-') ? key : `--${key}`).canonical === FLAG,
  );
}

function withLimit({ engine }: Model, limit: number, target: number): string {
  const key = keyOf(engine) ?? FLAG;
  const enough = Math.max(2 * limit, Math.ceil(2 * target));
  if (engine.maxNumQueuedReqs !== undefined) return fields({ engine: { maxNumQueuedReqs: enough } });
  return fields({ engine: { args: { ...engine.extraArgs, [key]: enough } } });
}
