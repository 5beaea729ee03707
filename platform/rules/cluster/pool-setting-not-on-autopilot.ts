import { SYSTEM_POOL } from '../../resolve';
import { textOf } from '../literal';
import type { Problem, Rule } from '../rule';

/** What only whoever makes a node pool decides; Autopilot makes nodes by what their pods ask for. */
const SETTINGS: readonly string[] = [
  'additionalNetworks',
  'autoRepair',
  'bootDisk.kmsKey',
  'bootDisk.sizeGb',
  'bootDisk.type',
  'fastSocket',
  'imageStreaming',
  'labels',
  'localSsd',
  'maxRunDurationSeconds',
  'placement',
  'queuedProvisioning',
  'secondaryBootDisks',
  'upgrade.batchNodeCount',
  'upgrade.batchSoakSeconds',
  'upgrade.maxSurge',
  'upgrade.maxUnavailable',
  'upgrade.nodePoolSoakSeconds',
  'upgrade.strategy',
];

export const poolSettingNotOnAutopilot = {
  name: 'pool-setting-not-on-autopilot',
  severity: 'error',
  summary: 'A setting of node pools on a cluster whose nodes GKE makes by itself.',
  why:
    'No node pool is made for an Autopilot cluster: the description of one says what pods ask for, by accelerator, Spot, ' +
    'flex-start, sharing, topology and reservation. Disks, upgrades, repair, labels and the number of nodes are for GKE to ' +
    'decide.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/resources/autopilot-standard-feature-comparison',
  check({ cluster, nodePools, origins }) {
    if (cluster.mode === 'standard') return [];
    return Object.entries(nodePools).flatMap(([name, pool]): Problem[] => {
      const path = `nodePools.${name}`;
      const given = SETTINGS.filter((field) => origins[`${path}.${field}`]?.kind === 'given').filter(
        (field) => field !== 'placement' || pool.accelerator?.kind !== 'tpu',
      );
      const driver = pool.accelerator?.driverVersion === 'INSTALLATION_DISABLED' ? ['gpuDriverVersion'] : [];
      const anyOrNone = typeof pool.reservation === 'string' && origins[`${path}.reservation`]?.kind === 'given';
      const minimum = pool.nodes.min > 0 && name !== SYSTEM_POOL ? ['nodes.min'] : [];
      return [...given, ...driver, ...minimum, ...(anyOrNone ? ['reservation'] : [])].map((field) => ({
        path: `${path}.${field}`,
        message: `GKE makes the nodes of ${textOf(cluster.name)}, and takes no ${field} for them`,
        allowed:
          field === 'nodes.min' ? '0: nodes come and go with their pods' : "the default; or cluster.mode: 'standard'",
        fix: field === 'nodes.min' ? `nodes: { min: 0, max: ${pool.nodes.max} }` : `take ${field} out`,
      }));
    });
  },
} satisfies Rule;
