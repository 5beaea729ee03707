import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault } from '../origin';
import type { NodePoolUpgrade } from '../types/node-pool';

const STRATEGIES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies';
const SCARCE = 'GoogleCloudPlatform/cluster-toolkit v1.95.0 and accelerated-platforms';

/** How a pool's nodes are replaced when GKE upgrades them. */
export function resolveUpgrade(hasAccelerator: boolean, given: NodePoolDescription, ledger: Ledger): NodePoolUpgrade {
  const strategy = ledger.choose(
    'strategy',
    given.upgrade?.strategy,
    byDefault('SURGE' as const, 'a second set of nodes is seldom to be had, nor paid for', STRATEGIES),
  );
  return strategy === 'SURGE'
    ? resolveSurge(strategy, hasAccelerator, settingsOf(given), ledger)
    : resolveBlueGreen(strategy, settingsOf(given), ledger);
}

type Settings = Omit<NodePoolUpgrade, 'strategy'>;

/** All settings that are given, those of the other strategy among them: a rule refuses them. */
function settingsOf({ upgrade }: NodePoolDescription): Settings {
  return upgrade ?? {};
}

function resolveSurge(strategy: 'SURGE', scarce: boolean, given: Settings, ledger: Ledger): NodePoolUpgrade {
  return {
    strategy,
    ...only(['nodePoolSoakSeconds', 'batchNodeCount', 'batchSoakSeconds'], given, ledger),
    maxSurge: ledger.choose(
      'maxSurge',
      given.maxSurge,
      scarce
        ? byDefault(0, 'a scarce accelerator is seldom there a second time', SCARCE)
        : byDefault(1, 'a new node is ready before an old one goes'),
    ),
    maxUnavailable: ledger.choose(
      'maxUnavailable',
      given.maxUnavailable,
      scarce
        ? byDefault(1, 'one node at a time goes before its successor comes', SCARCE)
        : byDefault(0, 'a new node is ready before an old one goes'),
    ),
  };
}

function resolveBlueGreen(strategy: 'BLUE_GREEN', given: Settings, ledger: Ledger): NodePoolUpgrade {
  return {
    strategy,
    ...only(['maxSurge', 'maxUnavailable'], given, ledger),
    nodePoolSoakSeconds: ledger.choose(
      'nodePoolSoakSeconds',
      given.nodePoolSoakSeconds,
      byDefault(3600, "GKE's own default: an hour in which the old nodes could be taken back", STRATEGIES),
    ),
    batchNodeCount: ledger.choose(
      'batchNodeCount',
      given.batchNodeCount,
      byDefault(1, "GKE's own default: one node at a time", STRATEGIES),
    ),
    batchSoakSeconds: ledger.choose(
      'batchSoakSeconds',
      given.batchSoakSeconds,
      byDefault(0, "GKE's own default: the next batch follows at once", STRATEGIES),
    ),
  };
}

function only(fields: readonly (keyof Settings)[], given: Settings, ledger: Ledger): Settings {
  return Object.fromEntries(
    fields.flatMap((field) => (given[field] === undefined ? [] : [[field, ledger.given(field, given[field])]])),
  );
}
