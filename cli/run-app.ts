import type { Platform } from '../platform/resolve/platform';
import { loadPlatforms } from './load';
import { printFailure } from './print/problems';
import { processTerminal } from './print/terminal';

/**
 * Runs an app over every environment under a root. Where that cannot be, it prints why and sets the exit code, so that
 * `cdk8s synth` and `cdktf synth` fail as `slipway synth` does.
 */
export function runApp(root: string, app: (platforms: readonly Platform[]) => void): void {
  try {
    app(loadPlatforms(root));
  } catch (error) {
    printFailure(error, processTerminal());
    process.exitCode = 1;
  }
}
