import { WEIGHTS_SOURCES, type WeightsSource } from './bandwidths';
import type { Reckoning } from './reckoning';
import { figure, GB, gibText } from './units';

/** What decides how long a replica takes from being asked for to answering. */
export interface ColdStartInput {
  /** Bytes of the checkpoint as stored. */
  readonly weightsBytes: number;
  readonly weightsSource: WeightsSource;
  /** Compressed bytes of the engine's image. @default 10 GB */
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

/** The phases of a cold start, in seconds; each is a cautious figure, so that what is built on it does not run out. */
export interface ColdStart extends Reckoning {
  readonly nodeProvisioningSeconds: number;
  readonly imagePullSeconds: number;
  readonly weightsDownloadSeconds: number;
  readonly loadSeconds: number;
  readonly compileSeconds: number;
  /** From the start of the container until it is ready. */
  readonly engineStartSeconds: number;
  readonly totalSeconds: number;
}

/** Boot of the VM, driver installation and registration: threads print 9 to 10 minutes for GKE GPU nodes. */
const NODE_SECONDS = 600;
const IMAGE_BYTES = 10 * GB;
const PULL_BYTES_PER_SECOND = 0.05 * GB;
const STREAMED_PULL_SECONDS = 60;
const PRELOADED_PULL_SECONDS = 10;
const HOST_TO_GPU_BYTES_PER_SECOND = 1 * GB;
const PROCESS_SECONDS = 60;
const COMPILE_SECONDS = 150;

/** The cold start of one replica, phase by phase. */
export function coldStart(input: ColdStartInput): ColdStart {
  const from = WEIGHTS_SOURCES[input.weightsSource];
  const imageBytes = input.imageBytes ?? IMAGE_BYTES;
  const nodeProvisioningSeconds = input.nodeIsAlreadyThere ? 0 : NODE_SECONDS;
  const imagePullSeconds = pullSeconds(input, imageBytes);
  const readSeconds = input.weightsBytes / from.bytesPerSecond;
  const weightsDownloadSeconds = from.duringLoad ? 0 : readSeconds;
  const copySeconds = input.weightsBytes / HOST_TO_GPU_BYTES_PER_SECOND;
  const loadSeconds = from.duringLoad ? Math.max(readSeconds, copySeconds) : copySeconds;
  const compileSeconds = input.enforceEager ? 0 : COMPILE_SECONDS;
  const engineStartSeconds = PROCESS_SECONDS + weightsDownloadSeconds + loadSeconds + compileSeconds;
  const totalSeconds = nodeProvisioningSeconds + imagePullSeconds + engineStartSeconds;
  const sum =
    `node ${figure(nodeProvisioningSeconds, 0)} s + image ${figure(imagePullSeconds, 0)} s` +
    ` + process ${PROCESS_SECONDS} s + weights ${gibText(input.weightsBytes)} in ${figure(weightsDownloadSeconds, 0)} s` +
    ` + load ${figure(loadSeconds, 0)} s + compile and graphs ${compileSeconds} s = ${figure(totalSeconds, 0)} s`;
  const source = ['codalab/codalab-worksheets#4042', 'apple/axlearn#362', ...from.source];
  return {
    nodeProvisioningSeconds,
    imagePullSeconds,
    weightsDownloadSeconds,
    loadSeconds,
    compileSeconds,
    engineStartSeconds,
    totalSeconds,
    sum,
    source,
  };
}

function pullSeconds(input: ColdStartInput, imageBytes: number): number {
  if (input.preloadedDisk) return PRELOADED_PULL_SECONDS;
  return input.imageStreaming ? STREAMED_PULL_SECONDS : imageBytes / PULL_BYTES_PER_SECOND;
}
