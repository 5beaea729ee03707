import type { Problem, Rule } from '../rule';
import { poolViews } from './pool-view';

const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Kubernetes' syntax. */
export const nodeLabelMalformed = {
  name: 'node-label-malformed',
  severity: 'error',
  summary: 'A node label that Kubernetes would not take.',
  why: 'The name and the value of a label have 63 characters of a small alphabet: GKE refuses the node pool otherwise.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      Object.entries(pool.labels).flatMap(([key, value]): Problem[] => {
        const slash = key.indexOf('/');
        const goodKey = NAME.test(key.slice(slash + 1)) && (slash < 0 || PREFIX.test(key.slice(0, slash)));
        const goodValue = value === '' || NAME.test(value);
        if (goodKey && goodValue) return [];
        return [
          {
            path: `${path}.labels.${key}`,
            message: goodKey ? `'${value}' cannot be the value of a label` : `'${key}' cannot be the name of a label`,
            given: goodKey ? value : key,
            allowed: "letters, digits, '-', '_' and '.', 63 at the most; a name may have a domain and '/' before it",
          },
        ];
      }),
    ),
} satisfies Rule;
