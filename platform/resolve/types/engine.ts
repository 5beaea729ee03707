/** The vLLM server in the pod. */
export interface Engine {
  readonly kind: 'vllm';
  readonly version: string;
  /** With its tag or digest. */
  readonly image: string;
  readonly command: readonly string[];
  /** Complete command line after `command`. */
  readonly args: readonly string[];
  /** Plain environment variables; secrets are references and stand in `weights.token`. */
  readonly env: Readonly<Record<string, string>>;
  /** OpenAI API, `/health` and `/metrics`. */
  readonly port: number;
  /** Tokens of context that one request may use. */
  readonly maxModelLen: number;
  readonly gpuMemoryUtilization: number;
  readonly tensorParallelSize: number;
  /** User and group that the process runs as. */
  readonly runAsUser: number;
}
