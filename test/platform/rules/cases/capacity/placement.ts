import type { RuleCase } from '../../rule-case';

const POOL = 'nodePools.l4';
const TPU = 'nodePools.tpu';
const SLICE = { machineType: 'ct5lp-hightpu-4t', zones: ['europe-west1-b'], placement: { tpuTopology: '4x4' } };
const SINGLE = { machineType: 'ct5lp-hightpu-4t', zones: ['europe-west1-b'], nodes: { min: 0, max: 2 } };
const ON_TPU = {
  'models.gemma.nodePool': 'tpu',
  'models.gemma.replicas': 1,
  [POOL]: undefined,
};

/** Where nodes stand to each other, and the slices that TPUs form. */
export const placementCases: readonly RuleCase[] = [
  {
    rule: 'compact-placement-over-several-zones',
    faulty: { [`${POOL}.placement`]: { compact: true }, [`${POOL}.zones`]: ['europe-west1-b', 'europe-west1-c'] },
    at: `${POOL}.zones`,
    good: { [`${POOL}.placement`]: { compact: true } },
    paste: POOL,
  },
  {
    rule: 'compact-placement-over-several-zones',
    of: 'a TPU slice',
    faulty: { [TPU]: { ...SLICE, zones: ['europe-west1-b', 'europe-west1-c'], nodes: { min: 0, max: 4 } } },
    at: `${TPU}.zones`,
    good: { [TPU]: { ...SINGLE, zones: ['europe-west1-b', 'europe-west1-c'] } },
    paste: TPU,
  },
  {
    rule: 'compact-placement-with-blue-green',
    faulty: { [`${POOL}.placement`]: { compact: true }, [`${POOL}.upgrade`]: { strategy: 'BLUE_GREEN' } },
    at: `${POOL}.upgrade.strategy`,
    good: { [`${POOL}.upgrade`]: { strategy: 'BLUE_GREEN' } },
    paste: POOL,
  },
  {
    rule: 'tpu-topology-without-tpu',
    faulty: { [`${POOL}.placement`]: { tpuTopology: '2x4' } },
    at: `${POOL}.placement.tpuTopology`,
    good: { [TPU]: { ...SINGLE, placement: { tpuTopology: '2x2' } } },
    fix: { [`${POOL}.placement`]: { compact: true } },
  },
  {
    rule: 'tpu-topology-not-of-machine-type',
    faulty: { [TPU]: { ...SINGLE, placement: { tpuTopology: '2x2x2' } } },
    at: `${TPU}.placement.tpuTopology`,
    good: { [TPU]: { ...SLICE, nodes: { min: 4, max: 4 } } },
    paste: TPU,
  },
  {
    rule: 'tpu-pool-is-not-one-slice',
    faulty: { [TPU]: { ...SLICE, nodes: { min: 0, max: 3 } } },
    at: `${TPU}.nodes`,
    good: { [TPU]: { ...SLICE, nodes: { min: 0, max: 4 } } },
    paste: TPU,
  },
  {
    rule: 'model-on-multi-host-slice',
    faulty: { ...ON_TPU, [TPU]: { ...SLICE, nodes: { min: 4, max: 4 } }, 'nodePools.single': SINGLE },
    at: 'models.gemma.nodePool',
    good: { ...ON_TPU, [TPU]: SINGLE },
    also: ['nodes-run-idle'],
  },
];
