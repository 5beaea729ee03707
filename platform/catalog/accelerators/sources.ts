/** Public sources of the accelerator rows, each with the date of what was read where it carries one. */
export const GPU_MACHINE_TYPES =
  "Google Cloud doc 'GPU machine types' (docs.cloud.google.com/compute/docs/gpus), page last updated 2026-04-14";
export const ACCELERATOR_MAP =
  'ziadmoubayed/cloud-accelerator-map gcp.json @34fa875, after docs.cloud.google.com gpu-regions-zones, 2026-08';
export const GPU_SHARING =
  'GoogleCloudPlatform/container-engine-accelerators@992db81 pkg/gpu/nvidia/gpusharing/gpusharing.go, 2026-06-09';
export const COMPUTE_CAPABILITY =
  'NVIDIA CUDA compute capability (general knowledge; sm_103 for GB300 read in a public repository)';
export const REGION_LISTING =
  'cloudpilot-ai/karpenter-provider-gcp@417f047 pkg/providers/pricing/initial-prices.json (machine type listed in region), 2026-08-03';
export const SKYPILOT =
  'skypilot-org/skypilot-catalog catalogs/v8/gcp/vms.csv, commits 006059e / 8427bbf (commit dates not given by the index)';
export const ACCELERATED_PLATFORMS =
  'GoogleCloudPlatform/accelerated-platforms@9320f3b platforms/gke/base/core/custom_compute_class (flexStart + spot priorities per machine type), 2026-08-20';
export const XPK = 'AI-Hypercomputer/xpk@367c838 src/xpk/core/system_characteristics.py, 2026-06-25';
export const DENSE_TFLOPS =
  "Dense figures for Ampere/Hopper/HGX B200/GB200: public note 'GPU & Network Constants' 2026-01-25 and winston-zhang-orz/gpu-specs, citsjtu2020/LLM-Prof hardware_spec.md, all restating NVIDIA datasheets";
export const MIG_PARTITIONER =
  'GoogleCloudPlatform/container-engine-accelerators@992db81 partition_gpu/partition_gpu.go (GKE MIG partitioner: size -> max count), 2026-06-09';
export const CLUSTER_TOOLKIT = 'GoogleCloudPlatform/cluster-toolkit v1.95.0 @1047080, 2026-06-25';
export const LOCAL_SSD = "Google Cloud doc 'Local SSD' machine-type table";
export const TPU_V5E = 'docs.cloud.google.com/tpu/docs/v5e';
export const TPU_V6E = 'docs.cloud.google.com/tpu/docs/v6e.md.txt';
export const TPU_7X = 'docs.cloud.google.com/tpu/docs/tpu7x (table compares v5p, v6e, TPU7x)';
export const DWS =
  'cloud.google.com/kubernetes-engine/docs/concepts/dws (zh-CN copy): flex-start zones and GKE minimum versions';
