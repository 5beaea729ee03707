import { quickstartPlatform } from '../fixtures/platform';
import { synth } from './terraform';

const backendOf = (state: ReturnType<typeof quickstartPlatform>['state']): unknown =>
  synth({ ...quickstartPlatform(), state }).terraform['backend'];

describe('the backend', () => {
  test('is the bucket that the description names', () => {
    expect(backendOf({ kind: 'gcs', bucket: 'states', prefix: 'slipway/quickstart' })).toEqual({
      gcs: { bucket: 'states', prefix: 'slipway/quickstart' },
    });
  });

  test('is else a file, by a path that holds on every machine', () => {
    expect(backendOf({ kind: 'local', path: 'terraform.tfstate' })).toEqual({ local: { path: 'terraform.tfstate' } });
  });
});
