import type { Fault } from './fault';

/** API generations that the target does not have, or that do not go together. */
export const API_FAULTS: readonly Fault[] = [
  {
    name: 'cluster-without-inference-pools',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1541',
    happens: 'no matches for kind InferencePool in version inference.networking.k8s.io/v1',
    change: { 'targets.gke': '1.31' },
    expect: 'gke-too-old-for-inference-gateway',
  },
  {
    name: 'picker-release-that-never-was',
    thread: 'llm-d/llm-d#1640',
    happens: 'the image does not exist: ImagePullBackOff, and requests get 500 or go unscored',
    change: { 'targets.picker': { generation: 'llm-d', version: '1.5.0' } },
    expect: 'picker-version-unknown',
  },
  {
    name: 'engine-release-that-never-was',
    thread: 'sasha0552/pascal-pkgs-ci#19',
    happens: 'the image does not exist: ImagePullBackOff',
    change: { 'targets.vllm': '0.30.7' },
    expect: 'engine-version-unknown',
  },
  {
    name: 'flex-start-on-an-older-cluster',
    thread: 'hashicorp/terraform-provider-google#22395',
    happens: 'flex-start came with 1.32.2 and 1.33: the API refuses the pool',
    base: 'qwen',
    change: {
      'targets.gke': '1.32.1',
      'nodePools.h100.flexStart': true,
      'nodePools.h100.nodes': { min: 0, max: 3 },
    },
    expect: 'flex-start-before-gke-supports-it',
  },
];
