import type { State } from '../../platform';
import { quickstartPlatform } from '../fixtures/platform';
import { synth } from './terraform';

function backendOf(state: State): unknown {
  const platform = quickstartPlatform();
  return synth({ ...platform, stacks: platform.stacks.map((stack) => ({ ...stack, state })) }).terraform['backend'];
}

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
