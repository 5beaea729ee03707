import { extraFlags, instead } from '../engine/extra-flag';
import type { Rule } from '../rule';

const FLAGS: readonly string[] = ['--kv-transfer-config', '--kv-offloading-size', '--kv-offloading-backend'];

/** One connector a server, unless it is a box of several. */
export const prefillBesideAnotherConnector = {
  name: 'prefill-beside-another-connector',
  severity: 'error',
  summary: 'A KV connector in engine.args of a model that has prefill servers.',
  why:
    'A vLLM server has one KV connector, and prefill takes it. Of two configurations the last one on the command line holds, ' +
    'which is that of engine.args: nothing is handed from prefill to decode.',
  source: 'https://docs.vllm.ai/en/latest/features/disagg_prefill/',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, model, path } = flag;
      if (model.disaggregation === undefined || !FLAGS.includes(lookup.canonical ?? '')) return [];
      return [
        {
          path,
          message: `${lookup.canonical ?? ''} configures a connector of its own beside prefill`,
          given: flag.value,
          allowed: 'one of them',
          fix: instead(flag),
        },
      ];
    }),
} satisfies Rule;
