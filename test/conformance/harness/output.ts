import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type KubernetesObject, readManifests } from './manifests';
import type { StackFile } from './synthesis';
import type { TerraformJson } from './terraform-json';

/** The folder of the clone. */
export const ROOT = resolve(__dirname, '../../..');

/** The committed manifests: one folder an environment. */
export const DIST = join(ROOT, 'dist');

/** The environments whose manifests are committed. */
export function environments(): string[] {
  if (!existsSync(DIST)) throw new Error(`no output at ${DIST}; npm run synth writes it`);
  const folders = readdirSync(DIST, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** Every object that is applied from an environment's folder. */
export function objectsOf(environment: string): KubernetesObject[] {
  return readManifests(join(DIST, environment));
}

/** The objects below `argocd/`, which hand an environment's folder to Argo CD; none where it does without. */
export function bootstrapOf(environment: string): KubernetesObject[] {
  return readManifests(join(DIST, environment, 'argocd'));
}

/** An environment's stacks, which `npm run synth` writes: those that are named after it. */
export function stacksOf(environment: string): StackFile[] {
  const folder = join(ROOT, 'cdktf.out', 'stacks');
  const names = readdirSync(folder).filter((name) => name === environment || name.startsWith(`${environment}.`));
  return names.map((name) => {
    const path = join(folder, name, 'cdk.tf.json');
    return { path, terraform: JSON.parse(readFileSync(path, 'utf8')) as TerraformJson };
  });
}

/** The Terraform JSON that holds an environment's cluster. */
export function terraformOf(environment: string): TerraformJson {
  const path = join(ROOT, 'cdktf.out', 'stacks', environment, 'cdk.tf.json');
  return JSON.parse(readFileSync(path, 'utf8')) as TerraformJson;
}
