import { findVllmName, isVllmAtLeast, loadFormatsOf } from '../../catalog';
import { fields } from '../literal';
import { own } from '../own';
import type { Rule } from '../rule';

/** Formats that went into packages of their own, which the image does not have. */
const IN_PLUGINS: Readonly<Record<string, string>> = { bitsandbytes: '0.28.0', gguf: '0.24.0' };

/** The parser refuses the word, or a plugin that is not in the image would have to bring it. */
export const loadFormatUnknownToEngine = {
  name: 'load-format-unknown-to-engine',
  severity: 'error',
  summary: 'A load format that the pinned release of vLLM does not have.',
  why: 'vLLM ends before it loads anything where it does not know the load format: the container restarts for ever.',
  source: 'runpod-workers/worker-vllm#332, https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const { loadFormat, version } = engine;
      if (loadFormat === undefined) return [];
      const { status, since, removedIn, nearest } = findVllmName(version, 'loadFormats', loadFormat);
      if (status === 'known') return [];
      const moved = own(IN_PLUGINS, loadFormat);
      const plugin = moved !== undefined && isVllmAtLeast(version, moved) ? ' for a plugin that the image lacks' : '';
      const message =
        status === 'not-yet'
          ? `${loadFormat} comes with vLLM ${since}, and this is ${version}`
          : status === 'removed'
            ? `${loadFormat} left vLLM in ${removedIn}${plugin}, and this is ${version}`
            : `${loadFormat} is no load format of vLLM ${version}`;
      const fix =
        status === 'unknown'
          ? { loadFormat: nearest ?? 'auto' }
          : status === 'not-yet'
            ? { version: since }
            : { loadFormat: 'auto' };
      return [
        {
          path: `models.${name}.engine.loadFormat`,
          message,
          given: loadFormat,
          allowed: loadFormatsOf(version).join(', '),
          fix: fields({ engine: fix }),
        },
      ];
    }),
} satisfies Rule;
