import {
  findVllmName,
  isVllmAtLeast,
  tryFindModel,
  tryFindModelArchitecture,
  tryFindVllmRelease,
  VLLM_RELEASES,
} from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The architecture is there, and the recipe asks for a later release: fixes of templates, parsers and kernels. */
export const engineOlderThanModel = {
  name: 'engine-older-than-model',
  severity: 'warning',
  summary: "A release of vLLM older than the one that the model's recipe was written for.",
  why:
    'The release lists the architecture and loads the model; what the recipe was tested with came later: parsers, chat ' +
    'template, kernels of its quantization.',
  source: 'https://docs.vllm.ai/projects/recipes/en/latest/',
  unconfirmed: 'the first release that serves the model in full; a recipe names the one that it was written for',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, id, engine }) => {
      const row = tryFindModel(id);
      const floor = row?.minVllmVersion;
      if (row === undefined || floor === undefined || tryFindVllmRelease(floor) === undefined) return [];
      const architecture = tryFindModelArchitecture(row);
      const listed =
        architecture === undefined || findVllmName(engine.version, 'architectures', architecture).status === 'known';
      if (!listed || isVllmAtLeast(engine.version, floor)) return [];
      const newest = VLLM_RELEASES.at(-1);
      return [
        {
          path: `models.${name}.engine.version`,
          message: `${id} is documented for vLLM ${floor} and later, and this is ${engine.version}`,
          given: engine.version,
          allowed: `${floor} to ${newest}`,
          fix: fields({ engine: { version: floor } }),
        },
      ];
    }),
} satisfies Rule;
