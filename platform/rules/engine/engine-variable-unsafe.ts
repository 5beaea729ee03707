import { own } from '../own';
import type { Rule } from '../rule';
import { extraVariables, withoutVariable } from './extra-variable';

const UNSAFE: Readonly<Record<string, string>> = {
  VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'lets whoever reaches the pod load weights of their own into the server, unasked',
  VLLM_SERVER_DEV_MODE: 'opens endpoints that put the engine to sleep, clear its caches and run calls in its workers',
  VLLM_ALLOW_INSECURE_SERIALIZATION:
    'lets messages between processes carry pickled code, which whoever sends them has run',
  VLLM_DEBUG_LOG_API_SERVER_RESPONSE: 'writes every answer in full to the log, which is kept and read by many',
};

/** Development switches, in front of a gateway. */
export const engineVariableUnsafe = {
  name: 'engine-variable-unsafe',
  severity: 'error',
  summary: 'A development or debugging switch of vLLM that opens the server or spills what it answers.',
  why: "vLLM's own security page names these switches as not for production: whoever reaches the pod can use them.",
  source: 'https://docs.vllm.ai/en/latest/usage/security.html',
  check: (platform) =>
    extraVariables(platform).flatMap((variable) => {
      const reason = own(UNSAFE, variable.name);
      if (reason === undefined || /^(0|false|)$/i.test(variable.value)) return [];
      const message = `${variable.name} ${reason}`;
      return [{ path: variable.path, message, given: variable.value, fix: withoutVariable(variable) }];
    }),
} satisfies Rule;
