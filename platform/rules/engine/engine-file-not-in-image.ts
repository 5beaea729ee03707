import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';
import { imageName } from './image-reference';

/** Flags whose value is a path in the container. */
const FILES: readonly string[] = [
  '--chat-template',
  '--tool-parser-plugin',
  '--reasoning-parser-plugin',
  '--hf-config-path',
  '--tokenizer',
  '--log-config-file',
  '--logging-config',
  '--generation-config',
];

/** What vLLM's own image brings: its examples, the Python packages and the system. */
const IN_IMAGE = /^(\/vllm-workspace\/|\/usr\/|\/opt\/|\/etc\/|examples\/)/;

/** Nothing mounts files of yours into the pod. */
export const engineFileNotInImage = {
  name: 'engine-file-not-in-image',
  severity: 'error',
  summary: "A flag in engine.args that names a file which vLLM's image does not have.",
  why:
    'The pod mounts no files of yours: the engine looks the path up in the image, does not find it, and ends. The image ' +
    'brings chat templates under /vllm-workspace/examples.',
  source: 'https://docs.vllm.ai/en/latest/features/tool_calling/',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, model, path } = flag;
      if (lookup.status !== 'known' || !FILES.includes(lookup.canonical ?? '')) return [];
      const file = String(lookup.value ?? flag.value);
      const isPath = /^(\/|\.\.?\/)/.test(file) || /\.(jinja2?|py|json|ya?ml)$/.test(file);
      const writable = file.startsWith(`${model.engine.writableFolder}/`);
      if (!isPath || IN_IMAGE.test(file) || writable || imageName(model.engine.image) !== 'vllm-openai') return [];
      return [
        {
          path,
          message: `${file} is not in vllm/vllm-openai, and nothing mounts it`,
          given: written(flag),
          allowed: 'a file under /vllm-workspace/examples, or an image of your own that has it',
          fix: instead(flag),
        },
      ];
    }),
} satisfies Rule;
