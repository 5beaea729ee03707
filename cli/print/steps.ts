import type { Step } from '../next-steps/step';
import type { Terminal } from './terminal';

/** The commands with what they are for, as a shell reads them: lines that are no commands begin with `#`. */
export function formatSteps(steps: readonly Step[], { colors }: Pick<Terminal, 'colors'>): string[] {
  return steps.flatMap(({ purpose, needs, commands }) => {
    const comment = `# ${purpose}${needs === undefined ? '' : `; needs ${needs}`}`;
    return [colors.dim(comment), ...commands];
  });
}
