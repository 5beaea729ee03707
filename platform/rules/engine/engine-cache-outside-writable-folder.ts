import { textOf } from '../literal';
import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';
import { extraVariables, withoutVariable } from './extra-variable';

/** Variables that name a folder in which the engine or its libraries write. */
const FOLDERS =
  /^(HOME|HF_HOME|HF_HUB_CACHE|HUGGINGFACE_HUB_CACHE|TRANSFORMERS_CACHE|HF_XET_CACHE|XDG_(CACHE|CONFIG)_HOME|VLLM_(CACHE|CONFIG)_ROOT|VLLM_ASSETS_CACHE|VLLM_MEDIA_CACHE|VLLM_RPC_BASE_PATH|TORCHINDUCTOR_CACHE_DIR|TRITON_CACHE_DIR|NUMBA_CACHE_DIR|OUTLINES_CACHE_DIR|TMPDIR|CUDA_CACHE_PATH|FLASHINFER_WORKSPACE_BASE)$/;

const WRITABLE = ['/tmp', '/dev/shm'];

/** The root file system is read-only. */
export const engineCacheOutsideWritableFolder = {
  name: 'engine-cache-outside-writable-folder',
  severity: 'error',
  summary: 'A cache or download folder outside of what the pod can write.',
  why:
    'The container runs as an ordinary user on a read-only root file system; only one volume, /tmp and /dev/shm can be ' +
    'written. The download or the first compilation ends with a permission error, and the container restarts for ever.',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/, vllm-project/vllm#44548',
  check: (platform) => {
    const outside = (value: unknown, folder: string): boolean =>
      ![folder, ...WRITABLE].some((root) => textOf(value) === root || textOf(value).startsWith(`${root}/`));
    return [
      ...extraVariables(platform)
        .filter(({ name, value, model }) => FOLDERS.test(name) && outside(value, model.engine.writableFolder))
        .map((variable) => ({
          path: variable.path,
          message: `${variable.name} is a folder that the engine writes to, and ${variable.value} cannot be written`,
          given: variable.value,
          allowed: `a folder under ${variable.model.engine.writableFolder}, or leave it out`,
          fix: withoutVariable(variable),
        })),
      ...extraFlags(platform)
        .filter(({ lookup }) => lookup.canonical === '--download-dir' && lookup.status === 'known')
        .filter(({ value, lookup, model }) => outside(lookup.value ?? value, model.engine.writableFolder))
        .map((flag) => ({
          path: flag.path,
          message: `weights are downloaded to ${textOf(flag.lookup.value ?? flag.value)}, which cannot be written`,
          given: written(flag),
          allowed: `a folder under ${flag.model.engine.writableFolder}, or leave it out`,
          fix: instead(flag),
        })),
    ];
  },
} satisfies Rule;
