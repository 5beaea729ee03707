/** Something that GKE does from a version on. */
export interface GkeFeature {
  readonly summary: string;
  /** First GKE version with it. */
  readonly since: string;
  /** What has to be switched on besides. */
  readonly needs?: string;
  readonly stage: 'general-availability' | 'preview' | 'unknown';
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11-21';
const NATIVE_METRICS = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics';
const SCALE_TO_ZERO = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/scale-to-from-zero-hpa';
const CAPACITY_BUFFER = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/capacity-buffer';
const FLEX_START = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws';
const NODE_AUTO_PROVISIONING = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/node-auto-provisioning';
const PRELOADING = 'https://cloud.google.com/kubernetes-engine/docs/how-to/data-container-image-preloading';
const INFERENCE_GATEWAY = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway';

/** Features that depend on the GKE version, by name. */
export const GKE_FEATURES = {
  'inference-gateway': {
    summary: 'the Inference Gateway with a picker that the user runs',
    since: '1.32.3',
    needs: 'gateway_api_config CHANNEL_STANDARD and the HttpLoadBalancing add-on',
    stage: 'general-availability',
    source: INFERENCE_GATEWAY,
    asOf: AS_OF,
  },
  'managed-inference-pool-crd': {
    summary: 'GKE installs and owns the CRDs of the Gateway API and of InferencePool v1',
    since: '1.34.0-gke.1626000',
    stage: 'general-availability',
    source: INFERENCE_GATEWAY,
    asOf: AS_OF,
  },
  'flex-start-gpu': {
    summary: 'node pools that start when capacity is found, with GPUs',
    since: '1.32.2-gke.1652000',
    stage: 'unknown',
    source: FLEX_START,
    asOf: AS_OF,
  },
  'flex-start-tpu': {
    summary: 'node pools that start when capacity is found, with TPUs',
    since: '1.33.0-gke.1712000',
    stage: 'unknown',
    source: FLEX_START,
    asOf: AS_OF,
  },
  'secondary-boot-disk': {
    summary: 'images and weights preloaded on a second boot disk, in Standard clusters',
    since: '1.28.3-gke.1067000',
    needs: 'image streaming (UNCONFIRMED: not read in a source of record)',
    stage: 'general-availability',
    source: PRELOADING,
    asOf: AS_OF,
  },
  'secondary-boot-disk-autopilot': {
    summary: 'images and weights preloaded on a second boot disk, in Autopilot clusters',
    since: '1.30.1-gke.1329000',
    stage: 'general-availability',
    source: PRELOADING,
    asOf: AS_OF,
  },
  'compute-class-auto-creation': {
    summary: 'ComputeClasses make node pools without node auto-provisioning for the whole cluster',
    since: '1.33.3-gke.1136000',
    stage: 'unknown',
    source: NODE_AUTO_PROVISIONING,
    asOf: AS_OF,
  },
  'secret-sync': {
    summary: 'SecretSync: a Secret Manager secret as a Kubernetes Secret',
    since: '1.33.0',
    needs: '--enable-secret-sync',
    stage: 'unknown',
    source: 'https://docs.cloud.google.com/secret-manager/docs/sync-k8-secrets',
    asOf: AS_OF,
  },
  'spot-graceful-termination': {
    summary: 'Pods on Spot nodes may take up to 120 s to end, not 15 s',
    since: '1.35.0-gke.1171000',
    needs: 'the node system configuration says so',
    stage: 'unknown',
    source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/spot-vms',
    asOf: AS_OF,
  },
  'autoscaling-metric': {
    summary: 'AutoscalingMetric: gauges of Pods for the autoscaler without an adapter',
    since: '1.35.1-gke.1396000',
    needs: 'the HPA performance profile',
    stage: 'preview',
    source: NATIVE_METRICS,
    asOf: AS_OF,
  },
  'autoscaling-metric-promql': {
    summary: 'AutoscalingMetric with a PromQL query, as an External metric',
    since: '1.37.0',
    needs: 'the HPA performance profile',
    stage: 'preview',
    source: NATIVE_METRICS,
    asOf: AS_OF,
  },
  'hpa-scale-to-zero': {
    summary: 'HorizontalPodAutoscaler with minReplicas 0, given one External or Object metric at least',
    since: '1.37.0',
    needs: 'control plane and nodes of that version',
    stage: 'preview',
    source: SCALE_TO_ZERO,
    asOf: AS_OF,
  },
  'capacity-buffer': {
    summary: 'CapacityBuffer with active capacity',
    since: '1.35.2-gke.1842000',
    stage: 'preview',
    source: CAPACITY_BUFFER,
    asOf: AS_OF,
  },
  'capacity-buffer-standby': {
    summary: 'CapacityBuffer with standby capacity; not with GPUs or TPUs',
    since: '1.36.0-gke.2253000',
    stage: 'preview',
    source: CAPACITY_BUFFER,
    asOf: AS_OF,
  },
} as const satisfies Record<string, GkeFeature>;

/** Name of a feature in `GKE_FEATURES`. */
export type GkeFeatureName = keyof typeof GKE_FEATURES;
