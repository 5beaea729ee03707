import { compact, mapValues } from '../records';
import { Interning } from './interning';
import type { Json, RawFlag, RawHistory, RawMetric, RawName, RawSpan } from './raw';

/** Packs the history for the catalogue: releases become indexes, repeated words become indexes of `words`. */
export function packHistory(raw: RawHistory): Record<string, Json> {
  const interning = new Interning(raw.versions);
  const name = (entry: RawName): Json => [
    entry.deprecatedSince === undefined ? -1 : interning.release(entry.deprecatedSince),
    ...interning.spans(entry.spans ?? [[entry.since, entry.until]]),
  ];
  const sections = {
    flags: mapValues(raw.flags, (flag) => packFlag(flag, interning)),
    toolParsers: mapValues(raw.toolParsers, name),
    reasoningParsers: mapValues(raw.reasoningParsers, name),
    quantizations: mapValues(raw.quantization, name),
    loadFormats: mapValues(raw.loadFormats, name),
    kvCacheDtypes: mapValues(raw.kvCacheDtypes, name),
    attentionBackends: mapValues(raw.attentionBackends, name),
    architectures: mapValues(raw.architectures, (entry) => packArchitecture(entry, interning)),
    environment: mapValues(raw.env, (entry) => packVariable(entry, interning)),
    metrics: mapValues(raw.metrics, (metric, family) => packMetric(family, metric, interning)),
    defaults: mapValues({ ...raw.defaults, ...raw.effectiveDefaults }, (steps) =>
      steps.map(({ version, value }) => [interning.release(version), value]),
    ),
  };
  return {
    asOf: raw.asOf,
    releases: Object.fromEntries(raw.versions.map(({ version, date }) => [version, date])),
    parser: packParser(raw, interning),
    words: interning.words,
    ...sections,
  };
}

function packParser(raw: RawHistory, interning: Interning): Json {
  const { parser, hiddenMetrics } = raw;
  return {
    dottedKeysSince: interning.release(parser.dottedJsonKeys.since),
    listAppendKeysSince: interning.release(parser['listAppendKeys (key+)'].since),
    maxModelLenAutoSince: interning.release(parser.maxModelLenAuto.since),
    hiddenMetricsFlagSince: interning.release(hiddenMetrics.since),
    humanReadableIntsSince: mapValues(parser.humanReadableInts, (version) => interning.release(version)),
    inverseSpellingsSince: interning.release(parser.enableDisableInverse.since),
    inverseSpellings: parser.enableDisableInverse.spellings,
  };
}

function packFlag(flag: RawFlag, interning: Interning): Json {
  const spans = interning.spans(flag.spans);
  const kinds = flag.kinds ?? [[null, flag.kind]];
  const defaults = flag.defaults ?? (flag.default === undefined ? [] : [[null, flag.default]]);
  const from = (version: Json): number => (typeof version === 'string' ? interning.release(version) : (spans[0] ?? 0));
  return compact({
    in: spans,
    kind: kinds.flatMap(([version, kind]) => [from(version), interning.word(kind)]),
    type: flag.valueType === undefined ? undefined : interning.word(flag.valueType),
    default:
      defaults.length === 0 ? undefined : defaults.map(([version, value]) => [from(version ?? null), value ?? null]),
    choices: packChoices(flag, interning),
    choicesKnown: flag.choicesKnown && interning.spans([flag.choicesKnown]),
    choicesIn: flag.choicesIn && SECTION_OF_CHOICES[flag.choicesIn],
    choicesOpen: flag.choicesOpen ?? flag.choicesPartial,
    nargs: flag.nargs,
    short: flag.short,
    sameAs: flag.sameAs,
    replacement: flag.renamedTo === undefined ? undefined : [flag.renamedTo].flat(),
    inverted: flag.inverted,
    deprecated: flag.deprecatedSince === undefined ? undefined : interning.release(flag.deprecatedSince),
    removalAnnouncedFor: flag.removalAnnouncedFor,
  });
}

/** Every value that was ever a choice; an empty list of spans means as long as the choices are known. */
function packChoices(flag: RawFlag, interning: Interning): Json | undefined {
  const spans = mapValues(flag.choiceSpans ?? {}, (span) => interning.spans(isSpanList(span) ? span : [span]));
  const always = [...(flag.choices ?? []), ...(flag.lastChoices ?? [])].map((value) => [String(value), []]);
  const all = { ...Object.fromEntries(always), ...spans } as Record<string, Json>;
  return Object.keys(all).length === 0 ? undefined : all;
}

function packArchitecture(entry: RawName, interning: Interning): Json {
  const last = entry.lastSupportedPerRegistry;
  return [
    interning.word(entry.group ?? 'unknown'),
    last === undefined ? -1 : interning.release(last),
    ...interning.spans(entry.spans ?? [[entry.since, entry.until]]),
  ];
}

function packVariable(entry: RawName, interning: Interning): Json {
  return [
    entry.type === undefined ? -1 : interning.word(entry.type),
    ...interning.spans(entry.spans ?? [[entry.since, entry.until]]),
  ];
}

function packMetric(family: string, metric: RawMetric, interning: Interning): Json {
  const labelSet = (labels: string[] | 'dynamic'): number => interning.word(labels === 'dynamic' ? '*' : labels.join());
  const engines = (['v0', 'v1'] as const).filter((engine) => metric[engine] !== undefined);
  return compact({
    type: interning.word(metric.type),
    in: Object.fromEntries(engines.map((engine) => [engine, interning.spans([metric[engine] as RawSpan])])),
    labels: metric.labelHistoryV1
      ? metric.labelHistoryV1.flatMap(([version, labels]) => [interning.release(version), labelSet(labels)])
      : [0, labelSet(metric.labels)],
    declaredAs: metric.declaredAs === family ? undefined : metric.declaredAs,
    onlyIf: metric.onlyIf === undefined ? undefined : interning.word(metric.onlyIf),
    hidden: metric.hidden && mapValues(metric.hidden, (span) => interning.spans([span])),
    deprecated: metric.deprecated && mapValues(metric.deprecated, (version) => interning.release(version)),
    replacement: metric.renamedTo === undefined ? undefined : [metric.renamedTo].flat(),
  });
}

/** The reference's name for a list of choices -> the section that holds it here. */
const SECTION_OF_CHOICES: Readonly<Record<string, string>> = {
  attentionBackends: 'attentionBackends',
  kvCacheDtypes: 'kvCacheDtypes',
  loadFormats: 'loadFormats',
  quantization: 'quantizations',
  reasoningParsers: 'reasoningParsers',
  toolParsers: 'toolParsers',
};

function isSpanList(span: RawSpan | RawSpan[]): span is RawSpan[] {
  return Array.isArray(span[0]);
}
