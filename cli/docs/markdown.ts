/** A cell of a table; null and undefined are printed as a dash. */
export type Cell = string | number | boolean | null | undefined;

/** A Markdown table. Columns whose title ends in a unit or a count read better to the right: pass their titles. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  right: readonly string[] = [],
): string {
  const rule = titles.map((title) => (right.includes(title) ? '--:' : '---'));
  return [titles, rule, ...rows.map((row) => row.map(cell))].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** A page: title, introduction and sections, one blank line apart, a line feed at the end. */
export function page(title: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
}

/** A heading of the second level with what stands under it. */
export function section(title: string, ...parts: readonly string[]): string {
  return [`## ${title}`, ...parts.filter((part) => part !== '')].join('\n\n');
}

/** A list of points; empty text for an empty list. */
export function points(items: readonly string[]): string {
  return items.map((item) => `- ${escaped(item)}`).join('\n');
}

/** Text in code font. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A number with a comma at each thousand, and so many decimals at most. */
export function figure(value: number, decimals = 2): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

function cell(value: Cell): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? figure(value) : escaped(value);
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
