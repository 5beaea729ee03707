/** Which versions the output is written for. They decide API groups, flags, metric names, and the CRDs that GKE owns. */
export interface Targets {
  /** GKE minor, `1.35`, or a patch, `1.34.0-gke.1626000`. */
  readonly gke: string;
  /** vLLM release: `0.30.0`. */
  readonly vllm: string;
  readonly picker: PickerTarget;
  /** Whether InferenceModel objects of old are asked for, which is refused. */
  readonly inferenceModel: boolean;
}

/** Endpoint picker: `llm-d` is the llm-d router, `gie` the Gateway API Inference Extension's own, up to 1.5.0. */
export interface PickerTarget {
  readonly generation: 'llm-d' | 'gie';
  readonly version: string;
}
