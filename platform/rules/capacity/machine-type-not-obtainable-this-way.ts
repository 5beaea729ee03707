import type { Consumption } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { consumptionOf, type ConsumptionMode } from './obtained';
import { poolViews } from './pool-view';

/** Scarce machines are not sold on demand. */
export const machineTypeNotObtainableThisWay = {
  name: 'machine-type-not-obtainable-this-way',
  severity: 'error',
  summary: 'A machine type that is not sold in the way in which the pool asks for it.',
  why:
    'Some shapes are sold as Spot, by flex-start or out of a reservation only. Asked for on demand, the node pool is made ' +
    'and stays empty, or Terraform waits for its first node until it times out.',
  source: 'https://docs.cloud.google.com/compute/docs/gpus, skypilot-org/skypilot#6125',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine }) => {
      const mode = consumptionOf(pool);
      if (machine.consumption[mode] !== false) return [];
      const others = WAYS.filter((way) => machine.consumption[way] === true);
      const [best] = others;
      return [
        {
          path: `${path}.machineType`,
          message: `${machine.name} is not to be had ${NAMES[mode]}`,
          given: pool.machineType,
          allowed: others.length === 0 ? 'no way that is known' : others.map((way) => NAMES[way]).join(', '),
          ...(best === undefined ? {} : { fix: FIXES[best] }),
        },
      ];
    }),
} satisfies Rule;

/** As far as a server is concerned, the best first. */
const WAYS = ['onDemand', 'spot', 'flexStart', 'reservation'] as const satisfies readonly (keyof Consumption)[];

const NAMES: Readonly<Record<ConsumptionMode, string>> = {
  onDemand: 'on demand',
  spot: 'as Spot (spot: true)',
  flexStart: 'by flex-start (flexStart: true)',
  reservation: "out of a reservation (reservation: { name: '…' })",
};

const FIXES: Readonly<Record<ConsumptionMode, string>> = {
  onDemand: fields({ spot: false, flexStart: false, queuedProvisioning: false, reservation: 'none' }),
  spot: fields({ spot: true, flexStart: false, queuedProvisioning: false, reservation: 'none' }),
  flexStart: fields({ flexStart: true, spot: false, reservation: 'none', autoRepair: false }),
  reservation: fields({ reservation: { name: 'your-reservation' }, spot: false, flexStart: false }),
};
