import { CHECKOV_EXCEPTIONS } from '../../infra/checkov-exceptions';
import { quickstartPlatform } from '../fixtures/platform';
import { synth } from './terraform';

describe('exceptions from Checkov', () => {
  test('are each for a check by its id, on a kind of resource that there is, with a reason', () => {
    const types = Object.keys(synth(quickstartPlatform()).resource);

    for (const { check, type, reason } of CHECKOV_EXCEPTIONS) {
      expect(check).toMatch(/^CKV2?_GCP_\d+$/);
      expect(types).toContain(type);
      expect(reason.length).toBeGreaterThan(40);
    }
  });

  test('are said once', () => {
    const said = CHECKOV_EXCEPTIONS.map(({ check, type }) => `${check} ${type}`);

    expect(new Set(said).size).toBe(said.length);
  });
});
