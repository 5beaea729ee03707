import { WEIGHTS_SOURCES, type WeightsSource } from './bandwidths';
import type { Reckoning } from './reckoning';
import { figure, GB, gibText } from './units';

/** What decides how long a replica takes from being asked for to answering. */
export interface ColdStartInput {
  /** Bytes of the checkpoint as stored. */
  readonly weightsBytes: number;
  readonly weightsSource: WeightsSource;
  /** Compressed bytes of the engine's image, weights not counted. @default 12.6 GB, which vLLM's own image has */
  readonly imageBytes?: number;
  /** GKE image streaming. @default false */
  readonly imageStreaming?: boolean;
  /** A secondary boot disk that already holds the image. @default false */
  readonly preloadedDisk?: boolean;
  /** Name of the accelerator, as in its node label. */
  readonly accelerator: string;
  readonly acceleratorsPerPod: number;
  readonly tensorParallelSize: number;
  /** `--enforce-eager`: neither compile nor graph capture. @default false */
  readonly enforceEager?: boolean;
  /** The pod lands on a node that is already up. @default false */
  readonly nodeIsAlreadyThere?: boolean;
}

/** The phases of a cold start in seconds. Each is a cautious figure, so that what is built on it does not run out. */
export interface ColdStart extends Reckoning {
  readonly nodeProvisioningSeconds: number;
  readonly imagePullSeconds: number;
  /** Download before loading; 0 where the weights are read while they are loaded. */
  readonly weightsDownloadSeconds: number;
  readonly loadSeconds: number;
  /** Profiling run, compilation and graph capture; with `enforceEager` the profiling run and kernels alone. */
  readonly compileSeconds: number;
  /** From the start of the container until it is ready. */
  readonly engineStartSeconds: number;
  readonly totalSeconds: number;
}

/** VM, driver, registration. Threads print 9 and 10 minutes for GKE GPU nodes; the cluster autoscaler gives up at 15. */
const NODE_SECONDS = 600;
/** vllm-project/vllm#27154 (12.64 GB compressed); #22377 (28.6 GB unpacked). */
const IMAGE_BYTES = 12.64 * GB;
/** Download and unpacking of compressed layers on a boot disk. UNCONFIRMED: no measurement was read. */
const PULL_BYTES_PER_SECOND = 0.06 * GB;
/** Image streaming starts at once and reads on demand; Python reads most of the libraries. UNCONFIRMED. */
const STREAMED_PULL_SECONDS = 60;
const PRELOADED_PULL_SECONDS = 10;
/** Interpreter, imports, configuration, process group: 8 to 40 s in the logs of the measurements. */
const PROCESS_SECONDS = 45;
/** Probing peer access between GPUs: 60 s for eight (vllm-project/vllm#19824). */
const PEER_CHECK_SECONDS_PER_GPU = 8;
/** Default loader, files in the page cache: 15 GiB in 23 s, 14 GiB in 4 s. */
const LOAD_BYTES_PER_SECOND = 0.7 * GB;
/** "init engine took": 36, 44, 51, 120, 167 and 213 s; 70B on eight GPUs 145 s (vllm-project/vllm#19824). */
const COMPILE_SECONDS = 210;
/** "init engine took" 111 s at a first eager start on an L4 (kernels built just in time). */
const EAGER_SECONDS = 120;

const SOURCE = [
  'codalab/codalab-worksheets#4042 (4.5 min VM + 4.5 min driver on GKE)',
  'apple/axlearn#362 (GPU scale-up up to 10 minutes)',
  'vllm-project/vllm#27154, #22377 (image size)',
  'vllm-project/vllm#19824 (phases of an engine start)',
] as const;

/** The cold start of one replica, phase by phase. */
export function coldStart(input: ColdStartInput): ColdStart {
  const from = WEIGHTS_SOURCES[input.weightsSource];
  const nodeProvisioningSeconds = input.nodeIsAlreadyThere ? 0 : NODE_SECONDS;
  const imagePullSeconds = pullSeconds(input);
  const readSeconds = input.weightsBytes / from.bytesPerSecond;
  const copySeconds = input.weightsBytes / LOAD_BYTES_PER_SECOND;
  const weightsDownloadSeconds = from.duringLoad ? 0 : readSeconds;
  const loadSeconds = from.duringLoad
    ? loadingWhileReading(input.weightsSource, readSeconds, copySeconds)
    : copySeconds;
  const compileSeconds = input.enforceEager ? EAGER_SECONDS : COMPILE_SECONDS;
  const peers = input.tensorParallelSize > 1 ? PEER_CHECK_SECONDS_PER_GPU * input.tensorParallelSize : 0;
  const processSeconds = PROCESS_SECONDS + peers;
  const engineStartSeconds = processSeconds + weightsDownloadSeconds + loadSeconds + compileSeconds;
  const totalSeconds = nodeProvisioningSeconds + imagePullSeconds + engineStartSeconds;
  const rate = `${figure(from.bytesPerSecond / GB)} GB/s`;
  const sum =
    `node ${figure(nodeProvisioningSeconds, 0)} s + image ${figure(imagePullSeconds, 0)} s` +
    ` + process ${figure(processSeconds, 0)} s` +
    ` + weights ${gibText(input.weightsBytes)} from ${input.weightsSource} at ${rate} ${figure(weightsDownloadSeconds, 0)} s` +
    ` + loading ${figure(loadSeconds, 0)} s + profiling, compiling, graphs ${compileSeconds} s = ${figure(totalSeconds, 0)} s`;
  return {
    nodeProvisioningSeconds,
    imagePullSeconds,
    weightsDownloadSeconds,
    loadSeconds,
    compileSeconds,
    engineStartSeconds,
    totalSeconds,
    sum,
    source: [...SOURCE, ...from.source],
  };
}

function pullSeconds(input: ColdStartInput): number {
  if (input.preloadedDisk) return PRELOADED_PULL_SECONDS;
  if (input.imageStreaming) return STREAMED_PULL_SECONDS;
  const baked = input.weightsSource === 'image' ? input.weightsBytes : 0;
  return ((input.imageBytes ?? IMAGE_BYTES) + baked) / PULL_BYTES_PER_SECOND;
}

/** The streamer copies while it reads; a file system is read by the default loader, whichever of the two is slower. */
function loadingWhileReading(source: WeightsSource, readSeconds: number, copySeconds: number): number {
  return source === 'gcs-streamer' ? readSeconds : Math.max(readSeconds, copySeconds);
}
