import {
  type AcceptedEnvironment,
  acceptEnvironments,
  findEnvironmentFiles,
  RefusedEnvironments,
  selectEnvironmentFiles,
  type Verdicts,
} from './load';
import { commit } from './output/commit';
import { MANIFESTS, PLACES } from './output/place';
import { type FolderPlan, planAbandoned, planFolder, type Wanted } from './output/plan';
import { render, renderIndex } from './output/render';

/** What a synthesis did, or would do. */
export interface Synthesis {
  readonly environments: readonly AcceptedEnvironment[];
  /** Every folder that is written, those of environments that are no more among them. */
  readonly folders: readonly FolderPlan[];
}

/**
 * Environments by name, or all where none is named, with their platforms.
 *
 * @throws {RefusedEnvironments} with everything that is wrong with all of them
 * @throws {Mistake} for a name that no file has
 */
export function acceptAll(root: string, names: readonly string[]): readonly AcceptedEnvironment[] {
  const { accepted, refused } = judgeAll(root, names);
  if (refused.length > 0) throw new RefusedEnvironments(refused);
  return accepted;
}

/**
 * Environments by name, or all where none is named, the good and the refused.
 *
 * @throws {Mistake} for a name that no file has
 */
export function judgeAll(root: string, names: readonly string[]): Verdicts {
  return acceptEnvironments(selectEnvironmentFiles(findEnvironmentFiles(root), names));
}

/**
 * Writes environments, all or none: everything is rendered before anything is touched. Where none is named, all are
 * written, and what is left of environments that are no more is taken away.
 *
 * @throws like {@link acceptAll}
 * @throws {Mistake} where the file system, or something of the user's, stands in the way
 */
export function synthesize(root: string, names: readonly string[]): Synthesis {
  const { environments, wanted } = renderAll(root, names);
  return { environments, folders: commit(root, () => plan(root, names, environments, wanted)) };
}

/**
 * What {@link synthesize} would do. Touches nothing. Terraform JSON is not committed: where none of an environment's was ever
 * written, as in a fresh clone, there is nothing that could differ.
 */
export function compare(root: string, names: readonly string[]): Synthesis {
  const { environments, wanted } = renderAll(root, names);
  const all = plan(root, names, environments, wanted);
  const written = new Set(all.filter(isWritten).map(({ folder }) => environmentOf(folder)));
  const folders = all.filter((folder) => folder.place === MANIFESTS || written.has(environmentOf(folder.folder)));
  return { environments, folders };
}

interface Rendered {
  readonly environments: readonly AcceptedEnvironment[];
  readonly wanted: readonly Wanted[];
}

function renderAll(root: string, names: readonly string[]): Rendered {
  const environments = acceptAll(root, names);
  const platforms = environments.map(({ platform }) => platform);
  const wanted = render(platforms);
  return { environments, wanted: names.length === 0 ? [...wanted, renderIndex(platforms)] : wanted };
}

function plan(
  root: string,
  names: readonly string[],
  environments: readonly AcceptedEnvironment[],
  wanted: readonly Wanted[],
): FolderPlan[] {
  const plans = wanted.map((folder) => planFolder(root, folder));
  const chosen = new Set(environments.map(({ file }) => file.name));
  const abandoned = PLACES.flatMap((place) => {
    const kept = new Set(wanted.filter((folder) => folder.place === place).map(({ folder }) => folder));
    // Where environments are named, only what they have left behind themselves: a stack that they no longer have.
    const isAbandoned = (folder: string): boolean =>
      !kept.has(folder) && (names.length === 0 || chosen.has(environmentOf(folder)));
    return planAbandoned(root, place, isAbandoned);
  });
  return [...plans, ...abandoned];
}

/** Stacks are named after their environment, with a dot behind it. */
function environmentOf(folder: string): string {
  return folder.split('.', 1)[0] ?? folder;
}

/** Whether there is a stack already, which then may differ. */
function isWritten({ place, changes }: FolderPlan): boolean {
  return place !== MANIFESTS && [...changes.values()].some((change) => change !== 'added');
}
