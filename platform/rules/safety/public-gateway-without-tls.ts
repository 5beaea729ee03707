import { fields } from '../literal';
import type { Rule } from '../rule';

export const publicGatewayWithoutTls = {
  name: 'public-gateway-without-tls',
  severity: 'error',
  summary: 'A public gateway that speaks plain HTTP.',
  why:
    'Prompts, answers and the keys of the clients cross the internet in the clear: whoever carries them reads them, and may ' +
    'use the key afterwards.',
  source: 'vllm-project/vllm#886; https://cloud.google.com/kubernetes-engine/docs/how-to/secure-gateway',
  check({ gateway }) {
    const plain = gateway.listeners.find(({ protocol }) => protocol === 'HTTP');
    return !gateway.external || plain === undefined
      ? []
      : [
          {
            path: 'gateway.class',
            message: `${gateway.class} has a public address, and answers on port ${plain.port} in the clear${plain.hostname === undefined ? '' : ` as ${plain.hostname}`}`,
            given: gateway.class,
            allowed: 'gateway.tls with a regional certificate, or the internal class gke-l7-rilb',
            fix: fields({
              ...(gateway.hostnames.length > 0 ? {} : { hostnames: ['llm.example.com'] }),
              tls: { certificateManager: 'llm-certificate' },
            }),
          },
        ];
  },
} satisfies Rule;
