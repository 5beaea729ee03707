import { join } from 'node:path';
import { acceleratorEnvironments } from '../environments/accelerators';
import { autopilot } from '../environments/autopilot';
import { customServers } from '../environments/custom-servers';
import { edge } from '../environments/edge';
import { engines } from '../environments/engines';
import { everything } from '../environments/everything';
import { existing } from '../environments/existing';
import { gie } from '../environments/gie';
import { guardrail } from '../environments/guardrail';
import { guarded } from '../environments/guarded';
import { multiHost } from '../environments/multi-host';
import { oneUrl } from '../environments/one-url';
import { pickers } from '../environments/pickers';
import { pools } from '../environments/pools';
import { split } from '../environments/split';
import { stored } from '../environments/stored';
import { scaled } from '../environments/scaled';
import { supplied } from '../environments/supplied';
import { teams } from '../environments/teams';
import type { KubernetesObject } from './manifests';
import { bootstrapOf, DIST, environments, objectsOf, stacksOf, terraformOf } from './output';
import { type StackFile, synthesize } from './synthesis';
import type { TerraformJson } from './terraform-json';
import type { Workspace } from './workspace';

/** An output that is judged. */
export interface Case {
  readonly name: string;
  /** Whether it is one of the repository's own environments. */
  readonly shipped: boolean;
  readonly dist: string;
  /** What `kubectl apply --filename=` takes from that folder. */
  readonly objects: readonly KubernetesObject[];
  /** What lies below `argocd/`. */
  readonly bootstrap: readonly KubernetesObject[];
  /** What holds the cluster. */
  readonly terraform: TerraformJson;
  /** Every stack. */
  readonly stacks: readonly StackFile[];
}

/** The repository's own environments as they were written, and some that say what those leave at its default. */
export function cases(workspace: Workspace): Case[] {
  const shipped = environments().map((name) => ({
    name,
    shipped: true,
    dist: join(DIST, name),
    objects: objectsOf(name),
    bootstrap: bootstrapOf(name),
    terraform: terraformOf(name),
    stacks: stacksOf(name),
  }));
  const further = Object.entries({
    autopilot,
    'custom-servers': customServers,
    edge,
    engines,
    everything,
    existing,
    gie,
    guarded,
    guardrail,
    'multi-host': multiHost,
    'one-url': oneUrl,
    pickers,
    pools,
    scaled,
    split,
    stored,
    supplied,
    teams,
    ...acceleratorEnvironments,
  }).map(([name, description]) => {
    return { name, shipped: false, ...synthesize(workspace, name, description) };
  });
  return [...shipped, ...further];
}

/** The same, to name tests after. */
export function namedCases(workspace: Workspace): [string, Case][] {
  return cases(workspace).map((one) => [one.name, one]);
}
