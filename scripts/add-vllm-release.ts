/**
 * Adds a release to `platform/catalog/vllm/history.json`: `add-vllm-release.ts <day of the release> <dump>`. The dump is
 * what `scripts/dump-vllm-release.py` prints inside the release's image. Metrics and defaults live on as they were: look
 * at the release's notes for those.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

import { extendHistory, type ReleaseDump } from './vllm-table/extend';
import { oneEntryPerLine } from './vllm-table/layout';
import type { Json } from './vllm-table/raw';

const TARGET = path.join(__dirname, '../platform/catalog/vllm/history.json');

const [day, source] = process.argv.slice(2);
if (day === undefined || source === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) {
  console.error('usage: add-vllm-release.ts <YYYY-MM-DD> <dump of dump-vllm-release.py>');
  process.exit(1);
}
const table = JSON.parse(fs.readFileSync(TARGET, 'utf8')) as Record<string, Json>;
const dump = JSON.parse(fs.readFileSync(source, 'utf8')) as ReleaseDump;
const { history, changes } = extendHistory(table, day, dump);
fs.writeFileSync(TARGET, oneEntryPerLine(history));
for (const [section, { came, went }] of Object.entries(changes)) {
  if (came.length > 0) console.log(`${section}: new: ${came.join(', ')}`);
  if (went.length > 0) console.log(`${section}: gone: ${went.join(', ')}`);
}
