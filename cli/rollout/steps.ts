import { lift } from '../../platform/allowances';
import type { Platform } from '../../platform/resolve';
import { checkAll, RULES } from '../../platform/rules';
import { Mistake } from '../mistake';

/** @throws {Mistake} where they are not whole, rising, and 100 in the end */
export function parseSteps(text: string): number[] {
  const steps = text.split(',').map((word) => (/^\s*\d+\s*$/.test(word) ? Number(word) : NaN));
  const [first = NaN] = steps;
  if (steps.some((step) => Number.isNaN(step) || step > 100) || first < 1)
    throw new Mistake(`--steps ${text}: write whole percents from 1 to 100 with commas between them, as 1,10,50,100`);
  if (steps.some((step, index) => index > 0 && step <= (steps[index - 1] ?? 0)))
    throw new Mistake(`--steps ${text}: each step gives the canary more than the one before; try ${sorted(steps)}`);
  if (steps.at(-1) !== 100) throw new Mistake(`--steps ${text}: the last step is 100; try ${sorted([...steps, 100])}`);
  return steps;
}

function sorted(steps: readonly number[]): string {
  return [...new Set([...steps, 100])].sort((a, b) => a - b).join(',');
}

/** The rules speak of weights too: what would be refused later is refused now. */
export function judged(platform: Platform, percent: number): Platform {
  const { kept } = lift(checkAll(RULES, platform), platform);
  const errors = kept.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return platform;
  const reasons = errors.map(({ path, rule, message }) => `${path} ${rule}: ${message}`).join('; ');
  throw new Mistake(`the step of ${percent} % would be refused: ${reasons}`);
}
