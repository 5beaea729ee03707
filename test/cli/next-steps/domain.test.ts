import { nextSteps } from '../../../cli/next-steps';
import type { PlatformDescription } from '../../../platform';
import { platformWith } from '../../fixtures/platform';

const stepFor = (gateway: PlatformDescription['gateway']) =>
  nextSteps(platformWith({ gateway })).find(({ name }) => name === 'domain');

const MADE = {
  class: 'gke-l7-regional-external-managed',
  hostnames: ['llm.example.com'],
  address: { create: true },
  tls: { certificateManager: { create: true } },
} as const;

describe('the step for the domain', () => {
  test('asks for the delegation of a public zone that is made', () => {
    const step = stepFor({ ...MADE, hostnames: [...MADE.hostnames], dns: { zone: { domain: 'example.com' } } });
    expect(step?.commands).toEqual(['terraform -chdir=cdktf.out/stacks/test.edge output name_servers']);
    expect(step?.needs).toBe('the right to delegate example.com to these name servers');
  });

  test('asks for the records of a certificate that no zone holds', () => {
    const step = stepFor({ ...MADE, hostnames: [...MADE.hostnames] });
    expect(step?.commands).toEqual(['terraform -chdir=cdktf.out/stacks/test.edge output certificate_records']);
    expect(step?.needs).toContain('llm.example.com');
  });

  test('is not there where a zone holds everything, or nothing is made', () => {
    expect(stepFor({ ...MADE, hostnames: [...MADE.hostnames], dns: { zone: 'example-com' } })).toBeUndefined();
    expect(stepFor(undefined)).toBeUndefined();
  });
});
