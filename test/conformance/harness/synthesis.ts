import { renderStacks } from '../../../infra/render';
import { renderManifests } from '../../../k8s/render';
import { accept, type Platform, type PlatformDescription, Refusal } from '../../../platform';
import { synth } from '../../infra/terraform';
import type { KubernetesObject } from './manifests';
import { readManifests } from './manifests';
import type { TerraformJson } from './terraform-json';
import type { Workspace } from './workspace';

/** What one environment becomes. */
export interface Synthesized {
  /** The folder that `dist/<environment>` would be. */
  readonly dist: string;
  /** Every object that is applied from that folder. */
  readonly objects: readonly KubernetesObject[];
  /** The objects below `argocd/`, which hand the folder to Argo CD. */
  readonly bootstrap: readonly KubernetesObject[];
  /** What holds the cluster. */
  readonly terraform: TerraformJson;
  /** Every stack, in the order in which they are applied. */
  readonly stacks: readonly StackFile[];
}

/** The Terraform JSON of one stack, and where it lies. */
export interface StackFile {
  readonly terraform: TerraformJson;
  readonly path: string;
}

/** Synthesizes an environment that is not one of the repository's, into a folder of the workspace. */
export function synthesize(workspace: Workspace, name: string, description: PlatformDescription): Synthesized {
  const platform = acceptOrTell(name, description);
  const folder = `synthesized/${process.hrtime.bigint()}`;
  for (const [file, text] of renderManifests(platform)) workspace.write(`${folder}/${file}`, text);
  const dist = workspace.path(folder);
  return {
    dist,
    objects: readManifests(dist),
    bootstrap: readManifests(`${dist}/argocd`),
    terraform: synth(platform),
    stacks: Object.entries(renderStacks(platform)).map(([file, text]) => ({
      terraform: JSON.parse(text) as TerraformJson,
      path: workspace.write(`${folder}-terraform/${file}`, text),
    })),
  };
}

/** A refusal's own message only counts the problems; a test has to say what they are. */
function acceptOrTell(name: string, description: PlatformDescription): Platform {
  try {
    return accept(name, description).platform;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const findings = error.findings.map(({ path, rule, message }) => `${path} ${rule}: ${message}`);
    throw new Error([`the environment ${name} is refused`, ...findings].join('\n'));
  }
}
