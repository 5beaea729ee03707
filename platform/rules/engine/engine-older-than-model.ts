import {
  findVllmName,
  isVllmAtLeast,
  tryFindModelArchitecture,
  tryFindVllmRelease,
  VLLM_RELEASES,
} from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/**
 * The architecture is there, and the model is known to need a later release. What vLLM's recipes name is left out: it is
 * the release that a recipe was written for, and earlier ones serve the model as well.
 */
export const engineOlderThanModel = {
  name: 'engine-older-than-model',
  severity: 'warning',
  summary: 'A release of vLLM older than the first that is known to serve the model.',
  why:
    'The release lists the architecture and may load the model; what makes it answer rightly came later: its parsers, ' +
    'its chat template, kernels of its quantization.',
  source: 'https://docs.vllm.ai/projects/recipes/en/latest/',
  unconfirmed: 'the first release that serves the model in full, which no source of record names',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, id, facts: row, engine }) => {
      const floor = row.minVllmVersion;
      if (floor === undefined || tryFindVllmRelease(floor) === undefined) return [];
      if (row.confidence !== 'described' && !row.recalledFields.includes('minVllmVersion')) return [];
      const architecture = tryFindModelArchitecture(row);
      const listed =
        architecture === undefined || findVllmName(engine.version, 'architectures', architecture).status === 'known';
      if (!listed || isVllmAtLeast(engine.version, floor)) return [];
      const newest = VLLM_RELEASES.at(-1);
      return [
        {
          path: `models.${name}.engine.version`,
          message: `${id} is known to need vLLM ${floor} or later, and this is ${engine.version}`,
          given: engine.version,
          allowed: `${floor} to ${newest}`,
          fix: fields({ engine: { version: floor } }),
        },
      ];
    }),
} satisfies Rule;
