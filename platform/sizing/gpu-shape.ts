/** What the arithmetic reads of a GPU (or TPU chip). A catalogue accelerator fits as it is. */
export interface GpuShape {
  readonly name: string;
  readonly kind?: 'gpu' | 'tpu';
  /** Generation: `Hopper`. */
  readonly architecture?: string;
  /** Memory that CUDA reports in total; vLLM multiplies this by `gpuMemoryUtilization`. */
  readonly cudaMemoryGib: number;
  /** What a CUDA context takes before anything is loaded. @default 0.5 */
  readonly contextGib?: number;
  readonly memoryBandwidthGBps?: number;
  readonly denseTflops?: Readonly<Record<string, number | null>>;
  readonly interconnect?: {
    readonly type: string;
    readonly bidirectionalGBps: number | null;
  };
}
