import type { ApiServer } from './api-server';
import type { UsedKind } from './crd';
import { findCrds, usedCustomKinds } from './crd-folder';
import { eventually } from './eventually';
import type { KubernetesObject } from './manifests';
import { type Condition, holds } from './workloads';

/** Installs the custom resource definitions that these objects use and waits until they are served. */
export async function installCrds(api: ApiServer, objects: readonly KubernetesObject[]): Promise<void> {
  await installCrdsOf(api, usedCustomKinds(objects));
}

/** Installs the definitions of these kinds and waits until they are served. */
export async function installCrdsOf({ kubectl }: ApiServer, kinds: readonly UsedKind[]): Promise<void> {
  const definitions = findCrds(kinds);
  if (definitions.length === 0) return;
  const file = kubectl.fileOf(definitions as unknown as KubernetesObject[]);
  await kubectl.run('apply', '--server-side', `--filename=${file}`);
  await eventually('the custom resource definitions to be served', async () => {
    const installed = await kubectl.get(`--filename=${file}`);
    return installed.every(({ status }) => holds(status?.['conditions'] as Condition[] | undefined, 'Established'));
  });
}
