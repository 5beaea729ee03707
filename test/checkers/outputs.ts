import { renderStacks } from '../../infra/render';
import { renderManifests } from '../../k8s';
import { resolve } from '../../platform';
import { parseDescription } from '../../platform/description';
import { readManifests } from '../conformance/harness/manifests';
import type { Workspace } from '../conformance/harness/workspace';
import { BASES } from '../faults/bases';
import { FAMILIES } from '../faults/corpus';
import { faulty, type Fault } from '../faults/fault';
import type { Output } from './checker';

/** The outputs of all environments and of all faults that can be written. */
export interface Outputs {
  /** Below it lie `manifests/<batch>/<name>/` and `terraform/<batch>/<name>/`. */
  readonly folder: string;
  /** Folders of a few outputs each: Checkov's time grows with the square of what lies in one. */
  readonly batches: readonly string[];
  readonly bases: readonly Output[];
  /** By the fault's name; a fault that cannot be written is not among them. */
  readonly faults: ReadonlyMap<string, Output>;
}

const BATCH_SIZE = 8;

/** Writes every environment and every fault with all refusals off. */
export function writeOutputs(workspace: Workspace): Outputs {
  let written = 0;
  const next = (name: string, input: unknown): Output =>
    write(workspace, `batch-${Math.floor(written++ / BATCH_SIZE)}`, name, platformOf(input));
  const bases = Object.entries(BASES).map(([name, description]) => next(`base-${name}`, description));
  const faults = Object.values(FAMILIES)
    .flat()
    .flatMap((fault) => tryNext(next, fault));
  return {
    folder: workspace.folder,
    batches: Array.from({ length: Math.ceil(written / BATCH_SIZE) }, (_, index) => `batch-${index}`),
    bases,
    faults: new Map(faults.map((output) => [output.name, output])),
  };
}

/** There is no platform without what is wrong with its description. */
class Unwritable extends Error {}

/** Nothing where a field, a value or a name that there is not leaves nothing to write. */
function tryNext(next: (name: string, input: unknown) => Output, fault: Fault): Output[] {
  try {
    return [next(fault.name, faulty(fault))];
  } catch (error) {
    if (error instanceof Unwritable) return [];
    throw error;
  }
}

function platformOf(input: unknown): ReturnType<typeof resolve> {
  const { description, findings } = parseDescription(input);
  if (description === undefined || findings.length > 0) throw new Unwritable();
  try {
    return resolve('example', description);
  } catch (error) {
    throw new Unwritable(String(error));
  }
}

function write(workspace: Workspace, batch: string, name: string, platform: ReturnType<typeof resolve>): Output {
  for (const [file, text] of renderManifests(platform)) workspace.write(`manifests/${batch}/${name}/${file}`, text);
  for (const [file, text] of Object.entries(renderStacks(platform))) {
    workspace.write(`terraform/${batch}/${name}/${file}`, text);
  }
  const dist = workspace.path('manifests', batch, name);
  return { name, dist, objects: [...readManifests(dist), ...readManifests(`${dist}/argocd`)] };
}
