import type { Platform } from '../../platform/resolve';
import type { Step } from './step';

/** Waits for the pods of guardrails, which others run: without them the gateway refuses every request. */
export function guardrails({ gateway }: Platform): Step {
  const all = Object.values(gateway.guardrails);
  const closed = all.filter(({ failOpen, observabilityMode }) => !failOpen && !observabilityMode);
  const names = closed.map(({ name }) => name).join(', ');
  return {
    name: 'guardrails',
    purpose:
      closed.length === 0 ? 'wait for the guardrails' : `wait for the guardrails: nothing passes without ${names}`,
    needs: `their own Deployments applied to the namespace ${gateway.namespace}`,
    commands: all.map(({ namespace, pods }) => {
      const selector = Object.entries(pods).map(([key, value]) => `${key}=${value}`);
      return `kubectl wait pods --namespace=${namespace} --selector='${selector.join(',')}' --for=condition=Ready --timeout=5m`;
    }),
  };
}
