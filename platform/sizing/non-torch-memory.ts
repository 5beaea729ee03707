import type { GpuShape } from './gpu-shape';
import type { MemoryAccounting } from './memory-accounting';
import type { Parallelism } from './parallelism';
import type { Reckoning } from './reckoning';
import { figure, GIB } from './units';

/** Memory of one GPU that PyTorch's allocator does not see. */
export interface NonTorchMemory extends Reckoning {
  readonly bytes: number;
}

/** NCCL's buffers with NVLink, all-reduce multicast included: 2.06 to 2.21 GiB on H100 with 2 and 4 ranks. */
const NVLINK_COLLECTIVES_GIB = 1.9;

/** NCCL's buffers over PCIe, which it allocates mostly before vLLM starts to count. */
const PCIE_COLLECTIVES_GIB = 0.25;

/** What kernels, cuBLAS and NCCL hold beside PyTorch's tensors; before 0.10.0 the CUDA context as well. */
export function nonTorchMemory(
  gpu: GpuShape,
  accounting: MemoryAccounting,
  parallelism: Parallelism = {},
): NonTorchMemory {
  const context = accounting.countsContext ? (gpu.contextGib ?? 0.5) : 0;
  const nvlink = gpu.interconnect ? gpu.interconnect.bidirectionalGBps !== null : true;
  const collectives = nvlink ? NVLINK_COLLECTIVES_GIB : PCIE_COLLECTIVES_GIB;
  const shared = (parallelism.tensorParallelSize ?? 1) > 1 ? collectives : 0;
  const gib = accounting.nonTorchGib + context + shared;
  const sum =
    `kernels ${figure(accounting.nonTorchGib)} GiB + context ${figure(context)} GiB` +
    ` + collectives ${figure(shared)} GiB = ${figure(gib)} GiB`;
  return { bytes: gib * GIB, sum, source: SOURCE };
}

const SOURCE = [
  'llm-d-incubation/llm-d-planner accuracy/accuracy_report.md: non-torch memory by parallelism',
  'vllm-project/vllm#19312: the context is left out of the account since 0.10.0',
] as const;
