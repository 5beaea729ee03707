import { servedOf, type Platform } from '../../resolve';
import type { Rule } from '../rule';

export const guardrailSelectsPlatformPods = {
  name: 'guardrail-selects-platform-pods',
  severity: 'error',
  summary: 'Labels of a guardrail that servers, pickers or the body-based router carry as well.',
  why:
    'Its Service would send prompts to look at to pods that do not speak its protocol, so that every other request fails; and ' +
    'its network policies would open those pods.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  check(platform) {
    const pods = podsOf(platform);
    return Object.values(platform.gateway.guardrails).flatMap((guardrail) => {
      const labels = Object.entries(guardrail.pods);
      const found = pods.find(({ carried }) => labels.every(([key, value]) => carried[key] === value));
      if (found === undefined) return [];
      return [
        {
          path: `gateway.guardrails.${guardrail.name}.pods`,
          message: `${labels.map(([key, value]) => `${key}: ${value}`).join(', ')} selects ${found.what} too`,
          given: guardrail.pods,
          allowed: 'a label that its pods alone carry',
          fix: `give its pods a label of their own, and name that: pods: { app: '${guardrail.name}' }`,
        },
      ];
    });
  },
} satisfies Rule;

/** Pods in the namespace of the gateway, with the labels that the manifests give them. */
function podsOf(platform: Platform): { what: string; carried: Readonly<Record<string, string>> }[] {
  const all = { 'app.kubernetes.io/part-of': platform.name, 'app.kubernetes.io/managed-by': 'slipway' };
  const component = (name: string) => ({ ...all, 'app.kubernetes.io/component': name });
  const { bodyRouter, gateway } = platform;
  return [
    ...Object.values(servedOf(platform))
      .filter(({ namespace }) => namespace === gateway.namespace)
      .flatMap(({ name, pool }) => [
        { what: `the servers of ${name}`, carried: { ...component('model-server'), ...pool.selector } },
        {
          what: `the endpoint picker of ${name}`,
          carried: {
            ...component('endpoint-picker'),
            'app.kubernetes.io/name': 'endpoint-picker',
            'app.kubernetes.io/instance': name,
          },
        },
      ]),
    ...(bodyRouter === undefined
      ? []
      : [
          {
            what: 'the body-based router',
            carried: {
              ...component('body-router'),
              'app.kubernetes.io/name': 'body-router',
              'app.kubernetes.io/instance': platform.name,
            },
          },
        ]),
  ];
}
