import { accept, type PlatformDescription } from '../../platform';
import { isAdmitted } from '../../platform/rules/cluster/image-patterns';
import { withRegistry } from '../../platform/resolve/cluster/binary-authorization';
import { autopilot } from '../conformance/environments/autopilot';
import { everything } from '../conformance/environments/everything';
import { gie } from '../conformance/environments/gie';
import { guarded } from '../conformance/environments/guarded';
import { splitDescription } from '../fixtures/split';
import { manifestsOf } from './manifests';

const ENVIRONMENTS: Readonly<Record<string, PlatformDescription>> = {
  ...{ autopilot, everything, gie, guarded },
  split: splitDescription(),
};

const POLICY = { mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' } as const;

describe.each(Object.entries(ENVIRONMENTS))('the policy on images of %s', (name, description) => {
  const guardedBy = { ...description, cluster: { ...description.cluster, binaryAuthorization: POLICY } };
  const { platform } = accept(name, guardedBy);
  const images = imagesIn(manifestsOf(platform).map(({ object }) => object));
  const { admit } = (platform.cluster.kind === 'new' && platform.cluster.binaryAuthorization) || { admit: [] };

  test('admits every image of every pod in the manifests', () => {
    expect(images.length).toBeGreaterThan(1);
    expect(images.filter((image) => !isAdmitted(withRegistry(image), admit))).toEqual([]);
  });

  test('would keep out a model server of another release', () => {
    expect(isAdmitted('docker.io/vllm/vllm-openai:v0.0.1', admit)).toBe(false);
  });
});

/** Images of all containers, wherever a pod stands in an object. */
function imagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    (key === 'containers' || key === 'initContainers') && Array.isArray(child)
      ? child.map((container: { image: string }) => container.image)
      : imagesIn(child),
  );
}
