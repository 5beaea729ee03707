import {
  type ApiPrice,
  CLOSED_API_PRICES,
  GPU_PRICES,
  HOURS_PER_MONTH,
  MACHINE_TYPES,
  type MachineType,
  OPEN_API_PRICES,
  PLATFORM_PRICES,
  pricedRegions,
  tryFindNodePrice,
} from '../../platform/catalog';
import { type Cell, code, page, points, section, table } from './markdown';

/** `docs/reference/prices.md`: list prices of nodes, of the platform around them, and of hosted models. */
export function pricesPage(): string {
  const priced = Object.values(MACHINE_TYPES).filter((machineType) => pricedRegions(machineType).length > 0);
  return page(
    'Prices',
    'List prices in USD as public sources had them on the date given. They decide nothing but `budget` and what is ' +
      'called cheaper; Spot prices may change daily.',
    section('Nodes, an hour', nodeTable(priced)),
    section('What the nodes leave out', points(exceptions(priced))),
    section('GPUs without their machine', gpuTable()),
    section('Platform', platformTable(), disksTable()),
    section('Hosted models, a million tokens', apiTable([...OPEN_API_PRICES, ...CLOSED_API_PRICES])),
    section('Sources', points(sources(priced))),
  );
}

const PRICE_TITLES = ['on demand', 'Spot', '1 year', '3 years', 'month'];

function nodeTable(priced: readonly MachineType[]): string {
  return table(
    ['machine type', 'region', ...PRICE_TITLES],
    priced.flatMap((machineType) =>
      pricedRegions(machineType).map((region) => {
        const price = tryFindNodePrice(machineType, region);
        const { onDemand = null, spot = null, cud1Year = null, cud3Years = null } = price ?? {};
        const month = onDemand === null ? null : onDemand * HOURS_PER_MONTH;
        return [code(machineType.name), region, ...[onDemand, spot, cud1Year, cud3Years].map(hourly), money(month, 0)];
      }),
    ),
    PRICE_TITLES,
  );
}

function exceptions(priced: readonly MachineType[]): readonly string[] {
  const noted = priced.flatMap((machineType) => {
    const note = tryFindNodePrice(machineType, pricedRegions(machineType)[0] ?? '')?.note;
    return note ? [`${code(machineType.name)}: ${note}`] : [];
  });
  const listOnly = priced.filter(({ consumption }) => consumption.onDemand === false).map(({ name }) => code(name));
  return [
    'Boot disks, networks and the cluster come on top; vCPUs, memory, accelerators and bundled local SSD are in.',
    `On demand is a list figure only, because it cannot be had: ${listOnly.join(', ')}.`,
    ...noted,
  ];
}

function gpuTable(): string {
  return table(
    ['accelerator', 'GPUs', 'region', 'on demand', 'Spot', 'note'],
    GPU_PRICES.map((one) => [
      code(one.accelerator),
      one.count,
      one.region,
      hourly(one.onDemand),
      hourly(one.spot),
      one.note,
    ]),
    ['GPUs', 'on demand', 'Spot'],
  );
}

function platformTable(): string {
  const { cluster, loadBalancer, cloudNat, externalIp, monitoringPerMib } = PLATFORM_PRICES;
  const rows: Cell[][] = [
    ['cluster management', 'hour', hourly(cluster.managementPerHour)],
    ['first five forwarding rules', 'hour', hourly(loadBalancer.firstFiveRulesPerHour)],
    ['each further forwarding rule', 'hour', hourly(loadBalancer.furtherRulePerHour)],
    ['load balancer data, each way', 'GiB', hourly(loadBalancer.dataInPerGib)],
    ['Cloud NAT gateway, at most', 'hour', hourly(cloudNat.gatewayPerHour)],
    ['Cloud NAT data', 'GiB', hourly(cloudNat.dataPerGib)],
    ['external address in use', 'hour', hourly(externalIp.inUsePerHour)],
    ['external address unused', 'hour', hourly(externalIp.unusedPerHour)],
    ['chargeable metrics, first tier', 'MiB', hourly(monitoringPerMib.tiers[0])],
  ];
  return table(['what', 'a', 'USD'], rows, ['USD']);
}

function disksTable(): string {
  const { source: _, asOf: __, ...disks } = PLATFORM_PRICES.disksPerGibMonth;
  const regions = Object.keys(disks['pd-balanced']);
  const rows = Object.entries(disks).map(([type, byRegion]) => [code(type), ...Object.values(byRegion).map(hourly)]);
  return table(['disk, a GiB and month', ...regions], rows, regions);
}

function apiTable(prices: readonly ApiPrice[]): string {
  return table(
    ['provider', 'model', 'input', 'cached', 'output', 'open weights', 'as of'],
    prices.map((one) => [
      one.provider,
      one.quantization ? `${one.model} (${one.quantization})` : one.model,
      hourly(one.inputUsdPerMillion),
      hourly(one.cachedInputUsdPerMillion ?? null),
      hourly(one.outputUsdPerMillion),
      one.openWeights,
      one.asOf,
    ]),
    ['input', 'cached', 'output'],
  );
}

function sources(priced: readonly MachineType[]): readonly string[] {
  const ofNodes = priced.flatMap((machineType) => {
    const price = tryFindNodePrice(machineType, pricedRegions(machineType)[0] ?? '');
    return (price?.source ?? []).map((source) => `${source}, ${price?.asOf ?? 'no date'}`);
  });
  const ofPlatform = Object.values(PLATFORM_PRICES).map(({ source, asOf }) => `${source}, ${asOf ?? 'no date'}`);
  const ofModels = [...OPEN_API_PRICES, ...CLOSED_API_PRICES].map(({ source, asOf }) => `${source}, ${asOf}`);
  return [...new Set([...ofNodes, ...ofPlatform, ...ofModels])];
}

function hourly(usd: number | null): string | null {
  return usd === null ? null : money(usd, usd < 1 ? 4 : 2);
}

function money(usd: number | null, decimals: number): string | null {
  if (usd === null) return null;
  return usd.toLocaleString('en-US', { minimumFractionDigits: Math.min(2, decimals), maximumFractionDigits: decimals });
}
