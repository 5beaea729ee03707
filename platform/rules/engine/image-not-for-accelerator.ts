import { fields } from '../literal';
import type { Rule } from '../rule';
import { imageName, parseImage } from './image-reference';

/** Builds of vLLM for other devices than NVIDIA's, by what their images are called. */
const BUILDS = [
  { device: 'tpu', word: /tpu/ },
  { device: 'an AMD GPU', word: /rocm|amd/ },
  { device: 'a CPU', word: /cpu/ },
  { device: 'an Intel device', word: /xpu|gaudi|hpu|habana/ },
  { device: 'AWS Neuron', word: /neuron/ },
] as const;

/** The build finds no device that it knows. */
export const imageNotForAccelerator = {
  name: 'image-not-for-accelerator',
  severity: 'error',
  summary: "An engine image that is built for another device than the node pool's.",
  why:
    'vLLM is built for one platform: an image for NVIDIA GPUs finds no device on a TPU node, and the other way round. The ' +
    'engine ends before it loads anything, while the node is paid for.',
  source: 'https://docs.vllm.ai/en/latest/getting_started/installation/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, nodePool }) => {
      const accelerator = platform.nodePools[nodePool]?.accelerator;
      const image = imageName(engine.image);
      if (accelerator === undefined || !image.includes('vllm')) return [];
      const { tag = '' } = parseImage(engine.image);
      const build = BUILDS.find(({ word }) => word.test(image) || word.test(tag));
      const fits =
        accelerator.kind === 'tpu' ? build?.device === 'tpu' || image !== 'vllm-openai' : build === undefined;
      if (fits) return [];
      const right = accelerator.kind === 'tpu' ? 'vllm/vllm-tpu' : 'vllm/vllm-openai';
      return [
        {
          path: `models.${name}.engine.image`,
          message: `the image is built for ${build?.device ?? 'an NVIDIA GPU'}, and the nodes of ${nodePool} have ${accelerator.name}`,
          given: engine.image,
          allowed: right,
          fix: fields({ engine: { image: `${right}:v${engine.version}` } }),
        },
      ];
    }),
} satisfies Rule;
