import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** What a tag says of the architecture it is built for. */
const TAGS = [
  { architecture: 'arm64', tag: /(^|[-_.])(arm64|aarch64)$/ },
  { architecture: 'amd64', tag: /(^|[-_.])(amd64|x86_64|x86-64)$/ },
] as const;

const SUFFIX = { arm64: 'aarch64', amd64: 'x86_64' } as const;

/** GB200 and GB300 stand beside Arm CPUs. */
export const imageOfAnotherCpuArchitecture = {
  name: 'image-of-another-cpu-architecture',
  severity: 'error',
  summary: 'An engine image that is built for another CPU architecture than the nodes have.',
  why:
    'The nodes of A4X are Arm (Grace) machines, all others are x86: an image built for the other ends with "exec format ' +
    'error" in a crash loop.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/prepare-arm-workloads-for-deployment',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, machine, models }) =>
      models.flatMap(({ name, engine }) => {
        const built = TAGS.find(({ tag }) => tag.test(engine.image))?.architecture;
        if (built === undefined || built === machine.cpuArchitecture) return [];
        const right = SUFFIX[machine.cpuArchitecture];
        return [
          {
            path: `models.${name}.engine.image`,
            message: `the image is built for ${built}, and ${pool.name} has ${machine.cpuArchitecture} nodes (${machine.name})`,
            given: engine.image,
            allowed: `an image for ${machine.cpuArchitecture}, or one for both`,
            fix: fields({ engine: { image: engine.image.replace(/(arm64|aarch64|amd64|x86_64|x86-64)$/, right) } }),
          },
        ];
      }),
    ),
} satisfies Rule;
