import { findFlag } from '../../catalog';
import type { Model } from '../../resolve';
import { extraWords } from '../../resolve/model/extra-args';
import { kvOffloadArgs } from '../../resolve/engine/kv-offload';

const FLAGS: readonly string[] = ['--kv-transfer-config', '--kv-offloading-size', '--kv-offloading-backend'];

/** Flags of the whole command line that configure a KV connector, but for those that `kvOffload` writes itself. */
export function connectorsOf({ engine }: Model): string[] {
  const own = extraWords(engine.version, kvOffloadArgs(engine));
  return engine.args.flatMap((word) => {
    if (!word.startsWith('--') || own.includes(word)) return [];
    const { canonical = '' } = findFlag(engine.version, word);
    return FLAGS.includes(canonical) ? [canonical] : [];
  });
}
