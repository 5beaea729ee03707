import { extraFlags, instead } from '../engine/extra-flag';
import type { Rule } from '../rule';

/** The last one counts, and the hosts of a group would wait in different ways. */
export const executorChosenTwice = {
  name: 'executor-chosen-twice',
  severity: 'error',
  summary: 'An executor in engine.args beside the one by which the hosts of a replica find each other.',
  why:
    'The rest of the command line of leader and workers is written for the executor that `hosts` says. With another one they ' +
    'wait for peers that never come.',
  source: 'https://docs.vllm.ai/en/latest/serving/parallelism_scaling/',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, path, model } = flag;
      if (model.hosts === undefined || lookup.canonical !== '--distributed-executor-backend') return [];
      return [
        {
          path,
          message: `${lookup.canonical} stands beside hosts.distributedExecutorBackend '${model.hosts.distributedExecutorBackend}'`,
          given: flag.value,
          allowed: 'hosts.distributedExecutorBackend alone',
          fix: instead(flag),
        },
      ];
    }),
} satisfies Rule;
