import { createColors, isColorSupported } from 'picocolors';

/** Where a command writes, and how wide and colourful. */
export interface Terminal {
  /** What the command was asked for. */
  readonly out: (text: string) => void;
  /** What went wrong. */
  readonly err: (text: string) => void;
  /** Characters in a line; `Infinity` where nobody looks, so that text can be searched. */
  readonly columns: number;
  readonly colors: Colors;
}

export type Colors = ReturnType<typeof createColors>;

/**
 * The process's own terminal. Colours follow NO_COLOR, FORCE_COLOR and whether a person looks. A reader that has seen
 * enough, as `head` has, ends the process.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: process.stdout.isTTY && process.stdout.columns > 0 ? process.stdout.columns : Infinity,
    colors: createColors(isColorSupported),
  };
}
