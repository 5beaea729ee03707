import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';

/** A stretch of a text, and what stands there now. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What needs no quotes in any place: numbers, and names as groups, kinds and images have them. */
const PLAIN = /^(-?\d+|[A-Za-z]\w*([./@-]\w+|:\w*[A-Za-z_]\w*)*)$/;
const WORD = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** The text with the values of a document that differs from it in nothing else; undefined where more than that differs. */
export function tryPatch(document: Document, before: string): string | undefined {
  const edits: Edit[] = [];
  if (!compare(parseDocument(before).contents, document.contents, edits)) return undefined;
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), before);
}

/** Whether two nodes are alike but for values of one line, which are added to the edits. */
function compare(was: unknown, is: unknown, edits: Edit[]): boolean {
  if (isScalar(was) && isScalar(is)) return compareScalars(was, is, edits);
  if (isMap(was) && isMap(is))
    return (
      was.items.length === is.items.length && was.items.every((pair, at) => comparePairs(pair, is.items[at], edits))
    );
  if (isSeq(was) && isSeq(is))
    return was.items.length === is.items.length && was.items.every((item, at) => compare(item, is.items[at], edits));
  return was === is || (was === null && is === null);
}

function comparePairs(was: Pair, is: Pair | undefined, edits: Edit[]): boolean {
  return is !== undefined && compare(was.key, is.key, edits) && compare(was.value, is.value, edits);
}

function compareScalars(was: Scalar, is: Scalar, edits: Edit[]): boolean {
  if (was.value === is.value) return true;
  const { type, range } = was;
  const value: unknown = is.value;
  if (!range || (typeof value !== 'string' && typeof value !== 'number') || !PLAIN.test(String(value))) return false;
  if (typeof value === 'string' && (WORD.test(value) || /^-?\d/.test(value))) return false;
  if (type !== 'PLAIN' && type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') return false;
  const quote = type === 'PLAIN' ? '' : type === 'QUOTE_SINGLE' ? "'" : '"';
  edits.push({ from: range[0], to: range[1], text: `${quote}${String(value)}${quote}` });
  return true;
}
