import { findVariable } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** By which vLLM is told where adapters are. */
const VARIABLE = 'VLLM_LORA_RESOLVER_CACHE_DIR';

/** Nobody looks into the folder. */
export const adapterFolderUnknownToEngine = {
  name: 'adapter-folder-unknown-to-engine',
  severity: 'error',
  summary: 'A folder of adapters for a release of vLLM that looks into none.',
  why:
    'vLLM looks for adapters in a folder since 0.9.0. Earlier releases pass over the variables that say so, and answer ' +
    'every request for such an adapter with 404.',
  source: 'https://docs.vllm.ai/en/latest/features/lora/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, adapterFolder }) =>
      adapterFolder === undefined || findVariable(engine.version, VARIABLE).status === 'known'
        ? []
        : [
            {
              path: `models.${name}.adaptersFrom`,
              message: `vLLM ${engine.version} does not know ${VARIABLE}`,
              allowed: 'adapters with a source, which are loaded at the start; or a later release',
              fix: fields({ engine: { version: platform.targets.vllm } }),
            },
          ],
    ),
} satisfies Rule;
