import { createColors } from 'picocolors';

import { count, formatFindings } from '../../../cli/print/findings';
import { wrap } from '../../../cli/print/wrap';
import type { Finding } from '../../../platform/finding';

const PLAIN = { columns: Infinity, colors: createColors(false) };

const TOO_LARGE: Finding = {
  severity: 'error',
  rule: 'model-exceeds-accelerator-memory',
  path: 'models.llama-70b.nodePool',
  message: 'needs 141.1 GB for weights alone; g2-standard-48 offers 4 x 24 GB, 88.3 GB of it usable',
  fix: "quantization: 'fp8' on a2-ultragpu-1g",
};
const UNKNOWN: Finding = {
  severity: 'warning',
  rule: 'field-unknown',
  path: 'models.gemma',
  message: "there is no field 'replica'",
  given: 3,
  allowed: 'replicas, weights',
  fix: "did you mean 'replicas'?",
};

describe('findings', () => {
  test('are printed in columns, with what, what is allowed and what to write below', () => {
    expect(formatFindings('environments/production.ts', [TOO_LARGE, UNKNOWN], PLAIN)).toBe(
      `environments/production.ts has 1 problem and 1 warning

  error    models.llama-70b.nodePool   model-exceeds-accelerator-memory
           needs 141.1 GB for weights alone; g2-standard-48 offers 4 x 24 GB, 88.3 GB of it usable
           fix: quantization: 'fp8' on a2-ultragpu-1g
  warning  models.gemma                field-unknown
           there is no field 'replica'
           given: 3
           allowed: replicas, weights
           did you mean 'replicas'?
`,
    );
  });

  test('of a whole file have no column for a path, and say where they stand', () => {
    const finding: Finding = {
      severity: 'error',
      rule: 'file-throws',
      path: '',
      message: 'throws',
      location: { line: 3, column: 9 },
    };

    expect(formatFindings('environments/dev.ts', [finding], PLAIN)).toBe(
      'environments/dev.ts has 1 problem\n\n  error  file-throws   environments/dev.ts:3:9\n         throws\n',
    );
  });

  test('do not repeat a value that the message has, and shorten long ones', () => {
    const repeated = formatFindings('a', [{ ...UNKNOWN, message: 'is 3' }], PLAIN);
    const long = formatFindings('a', [{ ...UNKNOWN, given: { list: Array.from({ length: 99 }, (_, i) => i) } }], PLAIN);

    expect(repeated).not.toContain('given');
    expect(/given: (.*)/.exec(long)?.[1]).toHaveLength(80);
    expect(long).toContain('…');
  });

  test('fit the terminal, but for words that are longer than a line', () => {
    const text = formatFindings('environments/production.ts', [TOO_LARGE], { ...PLAIN, columns: 60 });
    const body = text.split('\n').slice(3);

    expect(body.length).toBeGreaterThan(3);
    for (const line of body) expect(line.length).toBeLessThanOrEqual(60);
    expect(body.join(' ').replace(/\s+/g, ' ')).toContain(TOO_LARGE.message);
  });

  test('are coloured where colours are wanted', () => {
    const colored = formatFindings('a', [TOO_LARGE], { ...PLAIN, colors: createColors(true) });

    expect(colored).toContain('\u001b[31merror\u001b[39m');
  });
});

test.each([
  [[TOO_LARGE], '1 problem'],
  [[TOO_LARGE, TOO_LARGE], '2 problems'],
  [[UNKNOWN], '1 warning'],
  [[TOO_LARGE, UNKNOWN, UNKNOWN], '1 problem and 2 warnings'],
])('findings are counted: %#', (findings, words) => {
  expect(count(findings)).toBe(words);
});

describe('wrapping', () => {
  test('breaks at spaces, keeps long words, and indents each line', () => {
    expect(wrap(`${'word '.repeat(10)}${'x'.repeat(50)} end`, 44, 4)).toEqual([
      '    word word word word word word word word',
      '    word word',
      `    ${'x'.repeat(50)}`,
      '    end',
    ]);
  });

  test('keeps paragraphs, and never squeezes text', () => {
    expect(wrap('one\ntwo three', 5, 0)).toEqual(['one', 'two three']);
  });
});
