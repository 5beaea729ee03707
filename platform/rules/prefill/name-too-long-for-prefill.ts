import { prefillName } from '../../resolve';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** A pod's name is a host name: its Deployment's, and 17 characters of its own. */
const LONGEST = 63 - '-0123456789-01234'.length;

/** The picker's suffix is shorter. */
export const nameTooLongForPrefill = {
  name: 'name-too-long-for-prefill',
  severity: 'error',
  summary: 'A model whose name leaves no room for that of its prefill servers.',
  why:
    'Prefill servers are named after their model, and their pods after them. A pod whose name is longer than 63 characters gets ' +
    'a host name that is cut off, and labels of it are refused.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode: { name }, path }) => {
      const excess = prefillName(name).length - LONGEST;
      if (excess <= 0) return [];
      return [
        {
          path,
          message: `${prefillName(name)} is ${excess} characters too long`,
          given: name,
          allowed: `${name.length - excess} characters at the most`,
        },
      ];
    }),
} satisfies Rule;
