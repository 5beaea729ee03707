import { GPU_NETWORKS, MACHINE_TYPES, type MachineType } from '../../catalog';
import { figure, kvCacheLayout } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Of what the arithmetic allows at the most, prompts are read about half as fast: our own margin against false alarms. */
const REACHED = 0.5;

/** What pods share where GPUs have network cards of their own: one card of the host's (A3 and A4 machine series). */
const HOST_CARD_GBPS = 200;

/** The way that the KV cache takes may be the narrowest part. */
export const cacheOutrunsNetwork = {
  name: 'cache-outruns-network',
  severity: 'warning',
  summary: 'Prefill servers that make KV cache faster than TCP carries it to the decode servers.',
  why:
    "NIXL sends the KV cache over TCP, through the network that a node's pods share: GPUDirect and RDMA need devices of DRA, " +
    'which is not emitted. Where prefill makes more than that network takes, prompts wait for it, and the first token comes ' +
    'later than without prefill servers.',
  source:
    'https://github.com/llm-d/llm-d/tree/main/guides/pd-disaggregation, https://cloud.google.com/compute/docs/gpus/gpu-network-bandwidth',
  check: (platform) =>
    splitModels(platform).flatMap(({ prefill, pools, path }) => {
      const pool = pools.prefill;
      const bound = prefill.sizing.prefillTokensPerSecondUpperBound;
      const gbps = pool === undefined ? undefined : podNetworkGbps(MACHINE_TYPES[pool.machineType]);
      const known = pool?.accelerator !== undefined && prefill.hosts === undefined;
      if (!known || bound === undefined || gbps === undefined) return [];
      const { bytesPerToken } = kvCacheLayout(prefill.facts, { kvCacheDtype: prefill.engine.kvCacheDtype });
      const share = (gbps * prefill.resources.accelerator.count) / pool.accelerator.count;
      const carried = (share * 1e9) / 8 / Math.max(1, bytesPerToken);
      if (bytesPerToken === 0 || carried >= bound * REACHED) return [];
      return [
        {
          path: `${path}.prefill`,
          message: `${figure(share, 1)} Gbit/s of ${pool.machineType} carry ${figure(Math.floor(carried), 0)} tokens a second at ${figure(bytesPerToken, 0)} B each, and a prefill server may read ${figure(bound, 0)}`,
          allowed: 'an allow that says why it does not matter: short prompts, or most of them cached',
          fix: fields({ allow: { 'cache-outruns-network': 'prompts are short' } }),
        },
      ];
    }),
} satisfies Rule;

/** What all pods of a node have together; undefined where no source says. */
function podNetworkGbps({ name, maxNetworkGbps }: MachineType): number | undefined {
  return GPU_NETWORKS[name] === undefined ? maxNetworkGbps : HOST_CARD_GBPS;
}
