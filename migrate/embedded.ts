import { type Document, isMap, isScalar, Scalar } from 'yaml';
import type { Conversion } from './converter';
import { CONFIG_KIND, convertPickerConfig, isPickerConfig } from './endpoint-picker-config';
import type { Mapping } from './nodes';
import { type NotesUnder, under } from './note';
import { readDocument, writeDocument } from './stream';

/** EndpointPickerConfigs that stand as text in a mapping of file names: a ConfigMap's data, a chart's values. */
export function convertEmbedded(files: Mapping | undefined, path: string, conversion: Conversion): void {
  for (const { key, value } of files?.items ?? []) {
    const notes = under(conversion.notes, `${path}.${String(isScalar(key) ? key.value : key)}`);
    convertScalar(value, { ...conversion, notes });
  }
}

/** The same for one value. */
export function convertScalar(value: unknown, conversion: Conversion): void {
  if (!isScalar(value) || typeof value.value !== 'string' || !value.value.includes(CONFIG_KIND)) return;
  const text = convertText(value.value, conversion);
  if (text === undefined) return;
  value.value = text;
  value.type = Scalar.BLOCK_LITERAL;
}

/** The text anew; undefined where it stays. */
function convertText(text: string, conversion: Omit<Conversion, 'document'>): string | undefined {
  const document: Document | string = readDocument(text);
  if (typeof document === 'string') {
    conversion.notes.decide('', `is no YAML, and stays as it is: ${document}`);
    return undefined;
  }
  const { contents } = document;
  if (!isMap(contents) || !isPickerConfig(contents)) return undefined;
  const watched = { touched: false };
  const { notes } = conversion;
  const watching: NotesUnder = {
    changed: (path, message) => {
      watched.touched = true;
      notes.changed(path, message);
    },
    lost: (path, message) => {
      watched.touched = true;
      notes.lost(path, message);
    },
    decide: notes.decide,
  };
  convertPickerConfig(contents, { ...conversion, document, notes: watching });
  return watched.touched ? writeDocument(document, text) : undefined;
}
