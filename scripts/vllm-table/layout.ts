import type { Json } from './raw';

/** JSON with one line for each entry of each section, so that a new release shows as a small difference. */
export function oneEntryPerLine(document: Record<string, Json>): string {
  const sections = Object.entries(document).map(([name, section]) => `${JSON.stringify(name)}:${layOut(section)}`);
  return `{\n${sections.join(',\n')}\n}\n`;
}

function layOut(section: Json): string {
  if (section === null || typeof section !== 'object') return JSON.stringify(section);
  const [open, close] = Array.isArray(section) ? ['[', ']'] : ['{', '}'];
  const entries = Array.isArray(section)
    ? section.map((entry) => JSON.stringify(entry))
    : Object.entries(section).map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`);
  return `${open}\n${entries.join(',\n')}\n${close}`;
}
