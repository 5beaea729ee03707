/** Rebuilds `platform/catalog/vllm/history.json`: `build-vllm-table.ts <path of vllm-history.json>`. */
import * as fs from 'node:fs';
import * as path from 'node:path';

import { oneEntryPerLine } from './vllm-table/layout';
import { packHistory } from './vllm-table/pack';
import type { RawHistory } from './vllm-table/raw';

const TARGET = path.join(__dirname, '../platform/catalog/vllm/history.json');

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('usage: build-vllm-table.ts <path of vllm-history.json>');
  process.exit(1);
}
const raw = JSON.parse(fs.readFileSync(source, 'utf8')) as RawHistory;
const text = oneEntryPerLine(packHistory(raw));
fs.writeFileSync(TARGET, text);
console.log(`${Object.keys(raw.flags).length} flags, ${raw.versions.length} releases, ${text.length} bytes`);
