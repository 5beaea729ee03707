import { gpuCount, tensorParallelSizes } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** As many ranks as the hosts have accelerators: no more, no fewer. */
export const parallelismDoesNotFillHosts = {
  name: 'parallelism-does-not-fill-hosts',
  severity: 'error',
  summary: 'A replica over several hosts with more ranks than these have accelerators, or fewer.',
  why:
    'Each host starts as many ranks as its share of the replica. Where there are more than its devices, the engine ends ' +
    'with an invalid device; where there are fewer, one host could do the work of two and the rest is paid for in vain.',
  source: 'https://docs.vllm.ai/en/latest/serving/parallelism_scaling/',
  check: (platform) =>
    groups(platform).flatMap(({ model, hosts, pool, each, path }) => {
      const { tensorParallelSize, pipelineParallelSize, dataParallelSize, enableExpertParallel } = model.engine;
      const ranks = gpuCount(model.engine);
      const all = hosts.count * each;
      if (each === 0 || pool.accelerator?.sharing !== undefined || ranks === all) return [];
      const within = tensorParallelSizes(model.facts, each, enableExpertParallel).at(-1) ?? 1;
      const stages = pool.accelerator?.kind === 'tpu' ? 1 : hosts.count;
      const whole = stages === 1 ? all : within;
      return [
        {
          path: `${path}.hosts.count`,
          message:
            `${tensorParallelSize} tensor x ${pipelineParallelSize} pipeline x ${dataParallelSize} data parallel ranks are ${ranks},` +
            ` and ${hosts.count} ${pool.machineType} have ${all} ${pool.accelerator?.name}`,
          given: hosts.count,
          allowed: `sizes whose product is ${all}`,
          ...(whole * stages === all
            ? {
                fix: fields({
                  engine: { tensorParallelSize: whole, pipelineParallelSize: stages, dataParallelSize: 1 },
                }),
              }
            : {}),
        },
      ];
    }),
} satisfies Rule;
