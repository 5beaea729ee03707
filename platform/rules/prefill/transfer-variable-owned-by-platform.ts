import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Variables by which servers find each other's KV cache, through the ports that policies open. */
const OWNED = ['VLLM_NIXL_SIDE_CHANNEL_HOST', 'VLLM_NIXL_SIDE_CHANNEL_PORT', 'UCX_TCP_PORT_RANGE'];

/** The policies open the ports that the platform says. */
export const transferVariableOwnedByPlatform = {
  name: 'transfer-variable-owned-by-platform',
  severity: 'error',
  summary: 'A variable that moves the transfer of KV caches to where no policy lets it through.',
  why:
    'NetworkPolicies open the side channel and the ports of UCX between the two roles, and nothing else. On other ports, or ' +
    "with another address than the pod's own, decode servers wait for a KV cache that never comes.",
  source: 'https://docs.vllm.ai/en/latest/features/nixl_connector_usage/#environment-variables',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode, prefill, path }) =>
      [
        { role: decode, at: `${path}.engine`, own: Object.keys(decode.engine.extraEnv) },
        {
          role: prefill,
          at: `${path}.prefill.engine`,
          own: Object.keys(prefill.engine.extraEnv).filter((name) => !(name in decode.engine.extraEnv)),
        },
      ].flatMap(({ role, at, own }) =>
        own
          .filter((name) => OWNED.includes(name))
          .map((name) => {
            const env = Object.fromEntries(Object.entries(role.engine.extraEnv).filter(([other]) => other !== name));
            const node = { engine: { env } };
            return {
              path: `${at}.env.${name}`,
              message: `${name} is not for an environment to set: the policies are written for the ports that the platform chose`,
              given: role.engine.extraEnv[name],
              fix: fields(role === decode ? node : { prefill: node }),
            };
          }),
      ),
    ),
} satisfies Rule;
