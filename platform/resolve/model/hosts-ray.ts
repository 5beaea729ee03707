import type { PodResources } from '../types/model';

/** Port of the head of a Ray cluster (https://docs.ray.io/en/latest/ray-core/configure.html). */
const HEAD_PORT = 6379;

const MIB = 1024 ** 2;

/**
 * What Ray is told on every node: the address that vLLM knows it by; and an object store that `/dev/shm` has room for, since
 * Ray counts with the node's memory and would write to disk what exceeds it.
 */
function settings({ sharedMemoryMib }: PodResources): string {
  const half = Math.floor(sharedMemoryMib / 2) * MIB;
  return `--node-ip-address="$VLLM_HOST_IP" --object-store-memory=${half}`;
}

/** Starts the cluster's head and then the engine, whose arguments are the script's. */
export function rayLeader(resources: PodResources): string[] {
  const head = `ray start --head --port=${HEAD_PORT} --include-dashboard=false ${settings(resources)}`;
  return ['bash', '-c', `${head} && exec vllm serve "$@"`, 'vllm'];
}

/** Waits for the head, joins its cluster and stays: ranks are started by the engine, through Ray. */
export function rayWorker(resources: PodResources): string[] {
  const head = `"$LWS_LEADER_ADDRESS:${HEAD_PORT}"`;
  const wait = `until ray health-check --address ${head} > /dev/null 2>&1; do sleep 5; done`;
  return ['bash', '-c', `${wait}; exec ray start --address=${head} ${settings(resources)} --block`];
}
