import type { RuleFacts } from '../../platform/rules';
import type { FileProblem } from './file-problem';

/** What keeps a file from being read at all. None of it can be lifted. */
export const FILE_RULES: readonly (RuleFacts & { readonly name: FileProblem['rule'] })[] = [
  rule('file-unreadable', 'An environment that cannot be read.', 'Neither its fields nor their faults are known.'),
  rule(
    'file-has-syntax-error',
    'An environment that does not parse.',
    'Neither its fields nor their faults are known.',
  ),
  rule(
    'file-throws',
    'An environment that ends in an error while it is loaded.',
    'A description is data; what computes it has to come to an end.',
  ),
  rule('file-exports-nothing', 'A file without a default export.', 'The default export is the description.'),
  rule('file-is-not-a-description', 'A file that holds something else.', 'A description is an object with fields.'),
];

function rule<Name extends string>(name: Name, summary: string, why: string): RuleFacts & { readonly name: Name } {
  return { name, severity: 'error', summary, why, source: 'https://nodejs.org/api/modules.html' };
}
