import type { Changes } from '../../rule-case';

/** A public gateway as it ought to be, whose certificate is there. */
export const PUBLIC: Changes = {
  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['llm.example.com'],
    tls: { certificateManager: 'llm-certificate' },
  },
  'models.gemma.apiKey': { secret: 'vllm-api-key', key: 'api-key' },
};

/** The same with address, zone and certificate made. */
export const MADE: Changes = {
  ...PUBLIC,
  'gateway.address': { create: true },
  'gateway.dns': { zone: { domain: 'llm.example.com' } },
  'gateway.tls': { certificateManager: { create: true } },
};
