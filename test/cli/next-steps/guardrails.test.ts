import { nextSteps } from '../../../cli/next-steps';
import type { PlatformDescription } from '../../../platform';
import { platformWith } from '../../fixtures/platform';

const SHIELD = { pods: { app: 'shield', tier: 'edge' }, port: 9000 };

const stepsOf = (guardrails: NonNullable<PlatformDescription['gateway']>['guardrails']) =>
  nextSteps(platformWith({ gateway: { guardrails } }));

test('the pods of guardrails are waited for, after what stands before them is applied', () => {
  const steps = stepsOf({ shield: SHIELD });
  const names = steps.map(({ name }) => name);
  expect(steps.find(({ name }) => name === 'guardrails')).toEqual({
    name: 'guardrails',
    purpose: 'wait for the guardrails: nothing passes without shield',
    needs: 'their own Deployments applied to the namespace inference',
    commands: [
      "kubectl wait pods --namespace=inference --selector='app=shield,tier=edge' --for=condition=Ready --timeout=5m",
    ],
  });
  expect(names.indexOf('guardrails')).toBeGreaterThan(names.indexOf('apply'));
  expect(names.indexOf('guardrails')).toBeLessThan(names.indexOf('request'));
});

test('nobody is told that a guardrail refuses which only observes', () => {
  const [step] = stepsOf({ auditor: { ...SHIELD, observabilityMode: true } }).filter(
    ({ name }) => name === 'guardrails',
  );
  expect(step?.purpose).toBe('wait for the guardrails');
});

test('without guardrails nothing is waited for', () => {
  expect(nextSteps(platformWith()).map(({ name }) => name)).not.toContain('guardrails');
});
