import {
  allNames,
  DEFAULT_VLLM_VERSION,
  findFlag,
  findMetric,
  findVllmName,
  NEWEST_VLLM_VERSION,
  VLLM_AS_OF,
  VLLM_FLAG_NAMES,
  VLLM_METRIC_NAMES,
  VLLM_RELEASES,
  VLLM_SOURCE,
  type VllmFlagLookup,
  vllmRelease,
  vllmVersionAt,
  type VllmFlagName,
  type VllmNameKind,
} from '../../platform/catalog';
import { type Cell, code, page, points, section, table } from './markdown';

const COVERED = `${VLLM_RELEASES[0] ?? ''} to ${NEWEST_VLLM_VERSION}`;
const READ = `Read in ${String(VLLM_RELEASES.length)} releases of vLLM, ${COVERED}, as of ${VLLM_AS_OF}.`;

/** `docs/reference/vllm-flags.md`: every flag of `vllm serve` that some release takes. */
export function vllmFlagsPage(): string {
  const lookups = VLLM_FLAG_NAMES.map((name) => findFlag(NEWEST_VLLM_VERSION, name));
  return page(
    'vLLM: flags',
    `${READ} The default engine is ${DEFAULT_VLLM_VERSION}. "From" and "to" are the first and the last release with the flag.`,
    points([
      'A `bool_pair` has a twin `--no-x`; from 0.33.0 on `--enable-x` takes `--disable-x` too, and the reverse.',
      'Underscores count as dashes; `--x=value` and, since 0.9.0, `--x.key value` are read.',
      'argparse takes an unambiguous beginning for the whole flag, so that a typo can start the server: it is refused here.',
      'Kind, values and default are those of the last release with the flag. No default: unset, or computed at the start.',
    ]),
    section(`Flags of ${NEWEST_VLLM_VERSION}`, flagTable(lookups.filter(({ status }) => status === 'known'))),
    section('Flags that are gone', goneTable(lookups.filter(({ status }) => status === 'removed'))),
    section('Sources', points(VLLM_SOURCE)),
  );
}

/** `docs/reference/vllm-metrics.md`: every metric family that some release exposes. */
export function vllmMetricsPage(): string {
  return page(
    'vLLM: metrics',
    `${READ} Counters carry \`_total\` as Prometheus sees them; histograms add \`_bucket\`, \`_sum\` and \`_count\`.`,
    section(`Metrics of ${NEWEST_VLLM_VERSION}`, metricTable()),
    section('Metrics that are gone', goneMetricTable()),
    section('Sources', points(VLLM_SOURCE)),
  );
}

const KINDS: Readonly<Record<Exclude<VllmNameKind, 'architectures'>, string>> = {
  toolParsers: 'Tool-call parsers',
  reasoningParsers: 'Reasoning parsers',
  quantizations: 'Quantizations',
  loadFormats: 'Load formats',
  kvCacheDtypes: 'KV cache types',
  attentionBackends: 'Attention backends',
};

/** `docs/reference/vllm-names.md`: the names that flags take, with the releases that know them. */
export function vllmNamesPage(): string {
  return page(
    'vLLM: names',
    `${READ} Plugins may add more; names that they add are not seen here.`,
    ...Object.entries(KINDS).map(([kind, title]) => section(title, nameTable(kind as VllmNameKind))),
    section('Sources', points(VLLM_SOURCE)),
  );
}

function flagTable(lookups: readonly VllmFlagLookup[]): string {
  return table(
    ['flag', 'kind', 'value', 'default', 'from', 'deprecated'],
    lookups.map(({ flag, since }) => [
      [flag?.name ?? '', ...(flag?.short ?? [])].map(code).join(' '),
      flag?.kind,
      values(flag),
      flag?.default === undefined ? null : code(JSON.stringify(flag.default)),
      since,
      flag?.deprecatedSince,
    ]),
  );
}

/** Long lists of names stand on their own page. */
function values(flag: VllmFlagLookup['flag']): Cell {
  if (flag?.choices === undefined || flag.choices.length > 15) return flag?.valueType;
  return flag.choices.join(', ') + (flag.choicesOpen ? ', …' : '');
}

function goneTable(lookups: readonly VllmFlagLookup[]): string {
  return table(
    ['flag', 'kind', 'from', 'to', 'instead'],
    lookups.map(({ canonical, since, removedIn, replacement }) => {
      const last = vllmVersionAt(vllmRelease(removedIn ?? NEWEST_VLLM_VERSION).index - 1);
      const kind = findFlag(last, canonical ?? '').flag?.kind;
      return [code(canonical ?? ''), kind, since, last, insteadOf(replacement)];
    }),
  );
}

function insteadOf(replacement: VllmFlagLookup['replacement']): Cell {
  if (replacement === undefined) return null;
  const names: readonly VllmFlagName[] = replacement.flags;
  return names.map(code).join(', ') + (replacement.inverted ? ', the other way round' : '');
}

function metricTable(): string {
  const known = VLLM_METRIC_NAMES.map((name) => findMetric(NEWEST_VLLM_VERSION, name));
  return table(
    ['metric', 'type', 'labels', 'from', 'only if', 'deprecated'],
    known
      .filter(({ status }) => status === 'exposed')
      .map(({ name, type, labels, since, onlyIf, deprecatedSince }) => [
        code(name),
        type,
        labels === null ? 'at run time' : labels?.join(', '),
        since,
        onlyIf,
        deprecatedSince,
      ]),
  );
}

function goneMetricTable(): string {
  const gone = VLLM_METRIC_NAMES.map((name) => findMetric(NEWEST_VLLM_VERSION, name));
  return table(
    ['metric', 'type', 'from', 'to', 'instead'],
    gone
      .filter(({ status }) => status === 'removed')
      .map(({ name, type, since, until, replacement }) => [
        code(name),
        type,
        since,
        until,
        replacement?.map(code).join(', '),
      ]),
  );
}

function nameTable(kind: VllmNameKind): string {
  return table(
    ['name', 'from', 'to', 'deprecated'],
    allNames(kind).map((name) => {
      const { since, until, removedIn, deprecatedSince } = findVllmName(NEWEST_VLLM_VERSION, kind, name);
      return [code(name), since, removedIn === undefined ? null : until, deprecatedSince];
    }),
  );
}
