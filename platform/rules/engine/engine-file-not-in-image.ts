import { textOf } from '../literal';
import type { Rule } from '../rule';
import { instead, written } from './extra-flag';
import { saidFlags } from './said-flag';
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

/** Flags whose value is a Python name: a class or a function. */
const MODULES: readonly string[] = [
  '--middleware',
  '--logits-processors',
  '--scheduler-cls',
  '--worker-cls',
  '--worker-extension-cls',
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
    saidFlags(platform).flatMap((flag) => {
      const { lookup, model, path } = flag;
      if (lookup.status !== 'known' || imageName(model.engine.image) !== 'vllm-openai') return [];
      const given = lookup.value ?? flag.value;
      const isFile = FILES.includes(lookup.canonical ?? '');
      const isModule = MODULES.includes(lookup.canonical ?? '');
      const absent = (one: string): boolean =>
        (isFile && isMissingFile(one, model.engine.writableFolder)) || (isModule && isForeignModule(one));
      const file = (Array.isArray(given) ? given : [given]).map(textOf).find(absent);
      if (file === undefined) return [];
      return [
        {
          path,
          message: `${file} is not in vllm/vllm-openai, and nothing puts it there`,
          given: written(flag),
          allowed: 'what vLLM itself brings, or an image of your own that has it',
          fix: instead(flag),
        },
      ];
    }),
} satisfies Rule;

function isMissingFile(file: string, writableFolder: string): boolean {
  const isPath = /^(\/|\.\.?\/)/.test(file) || /\.(jinja2?|py|json|ya?ml)$/.test(file);
  return isPath && !IN_IMAGE.test(file) && !file.startsWith(`${writableFolder}/`);
}

function isForeignModule(name: string): boolean {
  return /^[A-Za-z_]\w*([.:][A-Za-z_]\w*)+$/.test(name) && !/^(vllm|fastapi|starlette)[.:]/.test(name);
}
