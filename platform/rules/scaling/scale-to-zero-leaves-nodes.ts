import { type Served, poolsOf, servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The pods go, the bill stays. */
export const scaleToZeroLeavesNodes = {
  name: 'scale-to-zero-leaves-nodes',
  severity: 'warning',
  summary: 'Models that go to zero, on a pool that always keeps nodes.',
  why:
    'What costs is the accelerator, and it is paid for as long as its node runs. With a minimum of nodes the pods go and ' +
    'nothing is saved, while the first request waits for a model to load all the same.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler, llm-d/llm-d#1646',
  check: (platform) => {
    const onPool = new Map<string, Served[]>();
    for (const model of Object.values(servedOf(platform))) {
      for (const { name } of poolsOf(platform, model)) onPool.set(name, [...(onPool.get(name) ?? []), model]);
    }
    return [...onPool].flatMap(([name, models]) => {
      const pool = platform.nodePools[name];
      const { min = 0, max = 0 } = pool?.nodes ?? {};
      if (min === 0 || pool?.accelerator === undefined || !models.every(goesToZero)) return [];
      const [first] = models;
      return [
        {
          path: `nodePools.${name}.nodes.min`,
          message: `${first?.name}${models.length > 1 ? ` and ${models.length - 1} more` : ''} may go to zero, and ${min} ${pool.machineType} of ${name} always run`,
          given: min,
          allowed: '0, or a minimum of 1 pod that uses the node',
          fix: fields({ nodes: { min: 0, max } }),
        },
      ];
    });
  },
} satisfies Rule;

function goesToZero({ scaling }: Served): boolean {
  return scaling.kind === 'hpa' && scaling.minReplicas === 0;
}
