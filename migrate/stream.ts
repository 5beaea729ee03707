import { type Document, isAlias, isNode, parseDocument, visit } from 'yaml';
import { tryPatch } from './patch';

/**
 * A marker that begins a document after another; no scalar can hold such a line (YAML 1.2.2 §9.1.2). The one at the very
 * start belongs to the first document.
 */
const MARKER = /(?<=\n)---(?=\s|$)/g;

/**
 * The documents of a YAML stream as they are written: joined, they are the text again. Each but the first begins with its
 * marker.
 */
export function splitStream(text: string): string[] {
  const starts = [0, ...Array.from(text.matchAll(MARKER), ({ index }) => index)];
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

/** A document of a stream; a string says why it is none. */
export function readDocument(text: string): Document | string {
  const document = parseDocument(text, { logLevel: 'silent', keepSourceTokens: true });
  const [error] = document.errors;
  return error === undefined ? document : (error.message.split('\n')[0] ?? error.code);
}

/** Writes what anchors stand for wherever they are meant, since a part that moves may come before its anchor. */
export function expandAliases(document: Document): void {
  const anchors = new Set<string>();
  visit(document, {
    Alias(_, alias) {
      anchors.add(alias.source);
      const source = alias.resolve(document);
      return source === undefined ? undefined : (source.clone() as typeof source);
    },
  });
  if (anchors.size === 0) return;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && isNode(node)) delete (node as { anchor?: string }).anchor;
    },
  });
}

/** A changed document in the manner of the text that it was: where nothing but values changed, all else keeps its bytes. */
export function writeDocument(document: Document, before: string): string {
  const patched = tryPatch(document, before);
  if (patched !== undefined) return patched;
  const text = document.toString({
    lineWidth: 0,
    indent: /^( {1,8})[^\s#-]/m.exec(before)?.[1]?.length ?? 2,
    indentSeq: !/^( *)(?:- )?[^\s#][^\n]*:[^\S\n]*\n\1- /m.test(before),
    flowCollectionPadding: !/\{[^\s{}]/.test(before.replace(/"[^"\n]*"|'[^'\n]*'/g, '')),
  });
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
