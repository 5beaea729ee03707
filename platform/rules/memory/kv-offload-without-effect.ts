import type { Model, Platform } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { tryFindSaid } from '../engine/said-flag';

/** Blocks are kept to be found again. */
export const kvOffloadWithoutEffect = {
  name: 'kv-offload-without-effect',
  severity: 'error',
  summary: 'A KV cache that is offloaded by an engine which never looks for what it has computed.',
  why:
    'Offloading keeps blocks of the prefix cache. Without that cache, and for models that make one pass over each request, ' +
    'nothing is ever read back: memory and the way to it are spent on nothing.',
  source: 'https://docs.vllm.ai/en/latest/features/kv_offloading_usage/',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const reason = model.engine.kvOffload === undefined ? undefined : reasonOf(platform, model);
      if (reason === undefined) return [];
      const path = `models.${model.name}.engine.kvOffload`;
      return [{ path, message: `${model.name} ${reason.what}`, allowed: reason.allowed, fix: reason.fix }];
    }),
} satisfies Rule;

function reasonOf(platform: Platform, model: Model) {
  if (model.engine.pooling) return { what: 'writes no text and keeps no prefix', allowed: 'no kvOffload' };
  const said = tryFindSaid(platform, model, '--enable-prefix-caching');
  if (said === undefined || (said.value !== false && !said.lookup.negated)) return undefined;
  const fix = said.field === undefined ? undefined : fields({ engine: { enablePrefixCaching: true } });
  return { what: 'has no prefix cache', allowed: 'kvOffload with prefix caching on', fix };
}
