import type { ApiServer } from './api-server';
import { findCrds, usedCustomKinds } from './crd-folder';
import type { KubernetesObject } from './manifests';

/** Installs the custom resource definitions that these objects use and waits until they are served. */
export async function installCrds({ kubectl }: ApiServer, objects: readonly KubernetesObject[]): Promise<string[]> {
  const definitions = findCrds(usedCustomKinds(objects));
  if (definitions.length === 0) return [];
  const file = kubectl.fileOf(definitions as unknown as KubernetesObject[]);
  await kubectl.run('apply', '--server-side', `--filename=${file}`);
  await kubectl.run('wait', '--for=condition=Established', '--timeout=60s', `--filename=${file}`);
  return definitions.map((definition) => definition.metadata.name);
}
