import type { Platform } from '../../platform/resolve/platform';
import { acceptEnvironments, type RefusedEnvironment } from './accept-environments';
import { findEnvironmentFiles } from './environment-file';

/** Raised by {@link loadPlatforms}; a user's mistake, so its stack is of no interest. */
export class RefusedEnvironments extends Error {
  override readonly name = 'RefusedEnvironments';

  constructor(readonly refused: readonly RefusedEnvironment[]) {
    super(refused.map(({ file, findings }) => `${file.path}: ${findings.length}`).join(', '));
  }
}

/**
 * The platforms of every environment under a root, by name: what the two apps are made from.
 *
 * @throws {RefusedEnvironments} where any is refused
 * @throws {Mistake} where there is no environment, or two files describe one
 */
export function loadPlatforms(root: string): Platform[] {
  const { accepted, refused } = acceptEnvironments(findEnvironmentFiles(root));
  if (refused.length > 0) throw new RefusedEnvironments(refused);
  return accepted.map(({ platform }) => platform);
}
