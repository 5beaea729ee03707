import { GB } from './units';

/** Where the weights are read from when a replica starts. */
export const WEIGHTS_SOURCES = {
  /** One stream a file from the public hub; threads print 187 to 201 MB/s, 170 MB/s end to end. */
  huggingface: {
    bytesPerSecond: 0.15 * GB,
    duringLoad: false,
    source: ['vllm-project/vllm#12177', 'vllm-project/vllm#14063'],
  },
  /** Cloud Storage FUSE with parallel downloads into the file cache. */
  'gcs-fuse': {
    bytesPerSecond: 0.5 * GB,
    duringLoad: false,
    source: ['docs.cloud.google.com/kubernetes-engine: Cloud Storage FUSE CSI driver performance'],
  },
  /** Run:ai Model Streamer reading Cloud Storage straight into GPU memory. */
  'gcs-streamer': {
    bytesPerSecond: 1 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/run-ai-model-streamer'],
  },
  /** A pd-balanced or pd-ssd volume. */
  'persistent-disk': {
    bytesPerSecond: 0.24 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/compute/docs/disks/performance'],
  },
  /** Hyperdisk ML at the throughput the storage class provisions, shared by the nodes that read it. */
  'hyperdisk-ml': {
    bytesPerSecond: 1 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/compute/docs/disks/hyperdisks'],
  },
  /** Weights baked into the image: their bytes arrive with the pull. */
  image: {
    bytesPerSecond: 0.24 * GB,
    duringLoad: true,
    source: ['docs.cloud.google.com/compute/docs/disks/performance'],
  },
} as const;

/** The name of a place that weights are read from. */
export type WeightsSource = keyof typeof WEIGHTS_SOURCES;
