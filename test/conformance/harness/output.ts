import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type KubernetesObject, readManifests } from './manifests';
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

/** The path of an environment's Terraform JSON, which `npm run synth` writes. */
export function terraformPath(environment: string): string {
  return join(ROOT, 'cdktf.out', 'stacks', environment, 'cdk.tf.json');
}

/** An environment's Terraform JSON. */
export function terraformOf(environment: string): TerraformJson {
  return JSON.parse(readFileSync(terraformPath(environment), 'utf8')) as TerraformJson;
}
