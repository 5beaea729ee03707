import { GB } from './units';

/** How weights reach a node when a replica starts. */
export interface WeightsPath {
  /** Cautious sustained rate of one node. */
  readonly bytesPerSecond: number;
  /** Whether they are read while the engine loads them, instead of being stored first. */
  readonly duringLoad: boolean;
  readonly source: readonly string[];
}

/**
 * Where weights may be read from. The rates are what one node may count on, not what the medium reaches at best: what
 * is built on them (probes, queue lifetimes) must not run out.
 */
export const WEIGHTS_SOURCES = {
  /** From the public hub into the pod's disk. Threads print 170 to 201 MB/s, 1.5 GB/s and more with many parallel streams. */
  huggingface: {
    bytesPerSecond: 0.15 * GB,
    duringLoad: false,
    source: ['vllm-project/vllm#12177 (184 to 201 MB/s)', 'vllm-project/vllm#14063 (2.5 GB in 14.6 s)'],
  },
  /** Cloud Storage FUSE with parallel downloads into its file cache. UNCONFIRMED rate: no measurement was read. */
  'gcs-fuse': {
    bytesPerSecond: 0.5 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/kubernetes-engine: Cloud Storage FUSE CSI driver, performance'],
  },
  /** Run:ai Model Streamer from Cloud Storage straight into GPU memory. UNCONFIRMED rate: Google shows a chart only. */
  'gcs-streamer': {
    bytesPerSecond: 1 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/run-ai-model-streamer'],
  },
  /** pd-balanced on a small machine type. General Google Cloud documentation, not re-read. */
  'persistent-disk': {
    bytesPerSecond: 0.24 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/compute/docs/disks/performance'],
  },
  /** Half of the 2,400 MiB/s that Google's samples provision, because every reader shares them. */
  'hyperdisk-ml': {
    bytesPerSecond: 1.2 * GB,
    duringLoad: true,
    source: ['GoogleCloudPlatform/kubernetes-engine-samples: provisioned-throughput-on-create 2400Mi'],
  },
  /** Baked into the image: they come with the pull and are read from the boot disk. */
  image: {
    bytesPerSecond: 0.24 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/compute/docs/disks/performance'],
  },
} as const satisfies Readonly<Record<string, WeightsPath>>;

/** The name of a place that weights are read from. */
export type WeightsSource = keyof typeof WEIGHTS_SOURCES;
