/** Rebuilds `platform/catalog/picker/facts.json`: `build-picker-table.ts <path of picker.json>`. */
import * as fs from 'node:fs';
import * as path from 'node:path';

import { packPickers } from './picker-table/pack';
import type { RawPickers } from './picker-table/raw';
import { oneEntryPerLine } from './vllm-table/layout';

const TARGET = path.join(__dirname, '../platform/catalog/picker/facts.json');

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('usage: build-picker-table.ts <path of picker.json>');
  process.exit(1);
}
const text = oneEntryPerLine(packPickers(JSON.parse(fs.readFileSync(source, 'utf8')) as RawPickers));
fs.writeFileSync(TARGET, text);
console.log(`${text.length} bytes`);
