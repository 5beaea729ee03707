/** No text is squeezed into less than this. */
const MIN_WIDTH = 40;

/** Breaks text at spaces so that, indented, it fits the columns; words longer than a line stay whole. */
export function wrap(text: string, columns: number, indent: number): string[] {
  const width = Math.max(MIN_WIDTH, columns - indent);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line) => `${' '.repeat(indent)}${line}`);
}
