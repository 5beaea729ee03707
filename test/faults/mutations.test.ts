import * as fc from 'fast-check';
import { renderManifests } from '../../k8s';
import { renderStacks } from '../../infra/render';
import { accept, Refusal, type Finding, type Platform } from '../../platform';
import * as setUps from '../public-set-ups';
import { BASES } from './bases';
import { mutations, type Mutation } from './mutation';

const environments = [...Object.values(BASES), ...Object.values(setUps).map(({ description }) => description)];
const anyMutation = fc.oneof(...environments.map(mutations));

describe('one field gone wrong', () => {
  test('is refused by name or does no harm; nothing else is ever thrown', () => {
    fc.assert(
      fc.property(anyMutation, (mutation) => {
        const { platform, findings } = judged(mutation);
        expect(findings.flatMap(flawsOf)).toEqual([]);
        expect(findings.some(({ severity }) => severity === 'error')).toBe(platform === undefined);
      }),
      { numRuns: 400 },
    );
  });

  test('can be written wherever it is accepted', () => {
    fc.assert(
      fc.property(anyMutation, (mutation) => {
        const { platform } = judged(mutation);
        fc.pre(platform !== undefined);
        const written = [...renderManifests(platform).values(), ...Object.values(renderStacks(platform))].join('\n');
        expect(written).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
      }),
      { numRuns: 25, maxSkipsPerRun: 50 },
    );
  });

  test('leaves the prototype of objects alone', () => {
    judged({
      environment: JSON.parse('{"models": {"__proto__": {"polluted": true}}, "__proto__": {"polluted": true}}'),
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

/** What becomes of an environment; anything thrown but a Refusal goes on to the test. */
function judged({ environment }: Pick<Mutation, 'environment'>): { platform?: Platform; findings: readonly Finding[] } {
  try {
    const { platform, warnings } = accept('example', environment);
    return { platform, findings: warnings };
  } catch (error) {
    if (error instanceof Refusal) return { findings: error.findings };
    throw error;
  }
}

/** What a reader would miss in a finding. */
function flawsOf({ path, message, allowed, fix, rule }: Finding): string[] {
  const flaws: string[] = [];
  const text = [message, allowed, fix].join(' ');
  if (message.length < 5) flaws.push(`${rule} at '${path}' says nothing`);
  if (/\bundefined\b|\bNaN\b|\[object |\bInfinity\b/.test(text))
    flaws.push(`${rule} at '${path}' shows its insides: ${text}`);
  if (allowed === undefined && fix === undefined)
    flaws.push(`${rule} at '${path}' says neither what is allowed nor what to do: ${message}`);
  return flaws;
}
