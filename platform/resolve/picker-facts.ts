/** Ports of the picker. */
export const PICKER_PORTS = {
  extProc: 9002,
  health: 9003,
  metrics: 9090,
} as const;
export const DEFAULT_PICKER = {
  generation: 'llm-d',
  version: '0.10.0',
  source: 'GKE documentation',
} as const;
export const PICKER_DEFAULT_VERSIONS = {
  'llm-d': '0.10.0',
  gie: '1.5.0',
} as const;
export const DEFAULT_GKE_VERSION = {
  version: '1.35',
  because: 'the minor that the regular channel offers',
  source: 'https://cloud.google.com/kubernetes-engine/docs/release-schedule',
} as const;

export function pickerRelease(generation: 'llm-d' | 'gie', version: string) {
  const row = { source: 'picker.json', asOf: '2026-11-21' };
  return generation === 'llm-d'
    ? {
        ...row,
        image: `ghcr.io/llm-d/llm-d-router-endpoint-picker:v${version}`,
        configApiVersion: 'llm-d.ai/v1alpha1',
        objectiveApi: { group: 'llm-d.ai', version: 'v1alpha2' },
      }
    : {
        ...row,
        image: `registry.k8s.io/gateway-api-inference-extension/epp:v${version}`,
        configApiVersion: 'inference.networking.x-k8s.io/v1alpha1',
        objectiveApi: {
          group: 'inference.networking.x-k8s.io',
          version: 'v1alpha2',
        },
      };
}

export function hpaMetricName({ name }: { name: string; vllmVersion: string }): string {
  return `prometheus.googleapis.com|${name}|gauge`;
}
