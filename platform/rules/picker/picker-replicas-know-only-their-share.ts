import type { Rule } from '../rule';
import { inPicker, pickersOf } from './picker-view';

/** Plugins that learn from the requests that pass by them. */
const LEARNS: ReadonlySet<string> = new Set([
  'prefix-cache-scorer',
  'approx-prefix-cache-producer',
  'inflight-load-producer',
  'active-request-scorer',
  'no-hit-lru-scorer',
  'concurrency-detector',
  'token-load-scorer',
]);

/** Two half-truths. */
export const pickerReplicasKnowOnlyTheirShare = {
  name: 'picker-replicas-know-only-their-share',
  severity: 'warning',
  summary: 'Replicas of a picker that all answer, with plugins that learn from what they were asked.',
  why: 'Where prefixes are and how much is under way, a picker knows from the requests that it has seen itself. Two that both answer know half of it each: alike prompts go to different servers, and queues and limits hold for each replica alone.',
  source: 'llm-d/llm-d-router#1892; kubernetes-sigs/gateway-api-inference-extension#2102',
  check: (platform) =>
    pickersOf(platform).flatMap(({ path, picker }) => {
      if (picker.replicas === 1 || picker.leaderElection) return [];
      const learning = picker.plugins.filter(({ name, type }) => LEARNS.has(type) && !isPrecise(picker.plugins, name));
      const what = [
        ...learning.map(({ type }) => type),
        ...(picker.queueTtlSeconds === undefined ? [] : ['flow control']),
      ];
      if (what.length === 0) return [];
      return [
        {
          path: `${path}.leaderElection`,
          message: `each of ${picker.replicas} replicas knows only what it was asked itself: ${what.join(', ')}`,
          given: false,
          allowed: 'true, or scorers that go by what servers report',
          fix: inPicker({ leaderElection: true }),
        },
      ];
    }),
} satisfies Rule;

/** A scorer of prefixes that servers report of themselves learns nothing from requests. */
function isPrecise(plugins: readonly { readonly name: string; readonly parameters?: object }[], name: string): boolean {
  const { parameters = {} } = plugins.find((plugin) => plugin.name === name) ?? {};
  return JSON.stringify(parameters).includes('precise-prefix-cache');
}
