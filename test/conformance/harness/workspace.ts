import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder, and everything that has to be undone when a suite ends, newest first. */
export class Workspace {
  private readonly endings: (() => void | Promise<void>)[] = [];
  private made: string | undefined;

  constructor(private readonly name: string) {}

  /** Made when it is first asked for, so that a suite of which no test runs leaves nothing behind. */
  get folder(): string {
    this.made ??= mkdtempSync(join(tmpdir(), `slipway-${this.name}-`));
    return this.made;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Writes a file below the folder and returns its path. */
  write(relativePath: string, content: string): string {
    const path = this.path(relativePath);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  onEnd(ending: () => void | Promise<void>): void {
    this.endings.push(ending);
  }

  /** Undoes everything and removes the folder; an ending that fails does not keep the others from running. */
  async end(): Promise<void> {
    const failures: unknown[] = [];
    for (const ending of this.endings.splice(0).reverse()) {
      try {
        await ending();
      } catch (error) {
        failures.push(error);
      }
    }
    if (this.made !== undefined) rmSync(this.made, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    if (failures.length > 0) throw new AggregateError(failures, 'the suite could not be wound up');
  }
}
