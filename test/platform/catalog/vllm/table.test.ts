import { HISTORY, type PackedSpans } from '../../../../platform/catalog/vllm/table';

const NEWEST = Object.keys(HISTORY.releases).length - 1;
const NAMES = [
  'toolParsers',
  'reasoningParsers',
  'quantizations',
  'loadFormats',
  'kvCacheDtypes',
  'attentionBackends',
] as const;

function isInOrder(spans: PackedSpans): boolean {
  const ends = spans.every((end) => Number.isInteger(end) && end >= 0 && end <= NEWEST);
  const rising = spans.every(
    (end, at) => at === 0 || (at % 2 === 0 ? end > (spans[at - 1] ?? 0) : end >= (spans[at - 1] ?? 0)),
  );
  return spans.length > 0 && spans.length % 2 === 0 && ends && rising;
}

describe('the vLLM table', () => {
  test('has 60 releases in order, each with its day', () => {
    const days = Object.values(HISTORY.releases);

    expect(days).toHaveLength(60);
    expect(days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
    expect(Object.keys(HISTORY.releases)[0]).toBe('0.6.0');
    expect(Object.keys(HISTORY.releases)[NEWEST]).toBe('0.33.0');
  });

  test('counts what its source counts', () => {
    const counts = Object.fromEntries(
      [...NAMES, 'flags', 'metrics', 'architectures', 'environment'].map((section) => [
        section,
        Object.keys(HISTORY[section as keyof typeof HISTORY]).length,
      ]),
    );

    expect(counts).toEqual({
      flags: 389,
      metrics: 157,
      toolParsers: 60,
      reasoningParsers: 44,
      quantizations: 51,
      loadFormats: 17,
      kvCacheDtypes: 22,
      attentionBackends: 54,
      architectures: 480,
      environment: 440,
    });
  });

  test("has every flag's ranges within the releases", () => {
    expect(Object.entries(HISTORY.flags).filter(([, flag]) => !isInOrder(flag.in))).toEqual([]);
  });

  test("has every choice's range within the releases", () => {
    const ranges = Object.values(HISTORY.flags).flatMap(({ choices = {} }) => Object.values(choices));

    expect(ranges.filter((spans) => spans.length > 0 && !isInOrder(spans))).toEqual([]);
  });

  test.each(NAMES)('has the ranges of %s within the releases', (section) => {
    expect(Object.entries(HISTORY[section]).filter(([, row]) => !isInOrder(row.slice(1)))).toEqual([]);
  });

  test('has the ranges of architectures, variables and metrics within the releases', () => {
    const spans = [
      ...Object.values(HISTORY.architectures).map((row) => row.slice(2)),
      ...Object.values(HISTORY.environment).map((row) => row.slice(1)),
      ...Object.values(HISTORY.metrics)
        .flatMap((metric) => [metric.in.v0, metric.in.v1])
        .filter((life) => life !== undefined),
    ];

    expect(spans.filter((span) => !isInOrder(span))).toEqual([]);
  });

  test('replaces every flag by one that is there later', () => {
    const bad = Object.entries(HISTORY.flags).filter(([, flag]) =>
      (flag.replacement ?? []).some((name) => (HISTORY.flags[name]?.in.at(-1) ?? -1) < (flag.in.at(-1) ?? 0)),
    );

    expect(bad).toEqual([]);
  });

  test('replaces every metric by one that some release exposes, as late as itself', () => {
    const last = (name: string): number =>
      Math.max(...Object.values(HISTORY.metrics[name]?.in ?? {}).flatMap((life) => life));
    const bad = Object.entries(HISTORY.metrics).filter(([name, metric]) =>
      (metric.replacement ?? []).some((other) => HISTORY.metrics[other] === undefined || last(other) < last(name)),
    );

    expect(bad).toEqual([]);
  });

  test('points at words that exist, and inverts flags that exist', () => {
    const words = Object.values(HISTORY.flags).flatMap((flag) => [
      ...flag.kind.filter((_, at) => at % 2 === 1),
      flag.type ?? 0,
    ]);

    expect(words.filter((word) => HISTORY.words[word] === undefined)).toEqual([]);
    expect(Object.values(HISTORY.parser.inverseSpellings).filter((name) => HISTORY.flags[name] === undefined)).toEqual(
      [],
    );
  });
});
