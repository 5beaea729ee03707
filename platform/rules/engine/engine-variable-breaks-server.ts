import { own } from '../own';
import type { Rule } from '../rule';
import { type ExtraVariable, extraVariables, withoutVariable } from './extra-variable';

type Reason = (variable: ExtraVariable) => string | undefined;

const on = (value: string): boolean => /^(1|true|yes|on)$/i.test(value);
const OFFLINE: Reason = ({ value, model }) => (on(value) ? missed(model) : undefined);
const DEVICES: Reason = ({ value, model }) => {
  const seen = value === 'all' ? Infinity : value.split(',').filter((device) => device.trim() !== '').length;
  const needed = model.resources.accelerator.count;
  if (value === 'none' || value === 'void' || seen < needed)
    return `shows the engine fewer GPUs than the ${needed} it needs`;
  const beyond = value.split(',').find((device) => Number(device) >= needed);
  if (beyond !== undefined) return `names GPU ${beyond.trim()}, and a pod counts its own ${needed} from 0`;
  return value === 'all' ? "shows the engine every GPU of the node, other pods' too" : undefined;
};

/** Variables that decide whether the server starts, and when a value breaks it. */
const BREAKING: Readonly<Record<string, Reason>> = {
  VLLM_PORT: () => "moves the ports between vLLM's own processes, which collide with the server's",
  VLLM_HOST_IP: () => 'is an address of one pod, and every replica would use it',
  VLLM_TARGET_DEVICE: ({ value }) =>
    value === 'cuda' ? undefined : 'is for building vLLM, and makes it look for another device',
  VLLM_TEST_FORCE_LOAD_FORMAT: () => 'forces another load format in tests',
  VLLM_USE_MODELSCOPE: ({ value }) =>
    on(value) ? 'takes the weights from ModelScope, where neither id nor token is the same' : undefined,
  HF_HUB_OFFLINE: OFFLINE,
  TRANSFORMERS_OFFLINE: OFFLINE,
  CUDA_VISIBLE_DEVICES: DEVICES,
  NVIDIA_VISIBLE_DEVICES: DEVICES,
  LD_LIBRARY_PATH: ({ value }) =>
    value.includes('/usr/local/nvidia/lib64')
      ? undefined
      : "hides the driver's libraries, which GKE mounts at /usr/local/nvidia/lib64",
  PATH: ({ value }) =>
    value.includes('/usr/local/bin') ? undefined : 'hides the command vllm, which is in /usr/local/bin',
};

/** Set for one machine, carried into every pod. */
export const engineVariableBreaksServer = {
  name: 'engine-variable-breaks-server',
  severity: 'error',
  summary: 'An environment variable with which the engine cannot start or cannot be reached.',
  why:
    'The container starts with it and then finds no driver, no device, no weights or no free port. Such variables come ' +
    'from a machine where they were right, and no schema knows them.',
  source: 'vllm-project/vllm#18859, vllm-project/vllm#21979, https://docs.vllm.ai/en/latest/configuration/env_vars/',
  check: (platform) =>
    extraVariables(platform).flatMap((variable) => {
      const reason = own(BREAKING, variable.name)?.(variable) ?? shellSyntax(variable);
      if (reason === undefined) return [];
      const message = `${variable.name} ${reason}`;
      return [{ path: variable.path, message, given: variable.value, fix: withoutVariable(variable) }];
    }),
} satisfies Rule;

/** What a pod that may not ask the Hub does not get. */
function missed({ weights, adapters }: ExtraVariable['model']): string | undefined {
  if (weights.source === 'huggingface')
    return `forbids the download of ${weights.id}, and the volume is empty when the pod starts`;
  return Object.keys(adapters).length === 0 ? undefined : 'forbids the download of the adapters';
}

/** Kubernetes replaces `$(NAME)` and nothing else; no shell reads the value. */
function shellSyntax({ value }: ExtraVariable): string | undefined {
  const [syntax] = /\$\{[A-Za-z_]\w*\}|(?<=^|[:\s])\$[A-Z_]\w*/.exec(value) ?? [];
  return syntax === undefined ? undefined : `holds ${syntax}, which no shell replaces: Kubernetes knows $(NAME) only`;
}
