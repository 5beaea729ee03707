import { CHECKOV_EXCEPTIONS } from '../../infra/checkov-exceptions';
import { tryFindSchema } from './provider/schema';

describe('exceptions from Checkov', () => {
  test('are each for a check by its id, on a kind of resource that there is, with a reason', () => {
    for (const { check, type, reason } of CHECKOV_EXCEPTIONS) {
      expect(check).toMatch(/^CKV2?_GCP_\d+$/);
      expect([type, tryFindSchema(type)]).not.toContain(undefined);
      expect(reason.length).toBeGreaterThan(40);
    }
  });

  test('are said once', () => {
    const said = CHECKOV_EXCEPTIONS.map(({ check, type, names = '' }) => `${check} ${type} ${names}`);

    expect(new Set(said).size).toBe(said.length);
  });
});
