import { join } from 'node:path';
import { loadPlatforms } from '../../../cli/load';
import { accept } from '../../../platform';
import { autopilot } from '../../conformance/environments/autopilot';
import { edge } from '../../conformance/environments/edge';
import { everything } from '../../conformance/environments/everything';
import { existing } from '../../conformance/environments/existing';
import { guarded } from '../../conformance/environments/guarded';
import { supplied } from '../../conformance/environments/supplied';
import { synth } from '../terraform';
import { checkConfiguration, type Configuration } from './configuration';

const ROOT = join(__dirname, '../../..');

/** The repository's own environments, and some that say what those leave at its default. */
const PLATFORMS = [
  ...loadPlatforms(ROOT),
  ...Object.entries({ autopilot, edge, everything, existing, guarded, supplied }).map(
    ([name, description]) => accept(name, description).platform,
  ),
];

const STACKS = PLATFORMS.flatMap((platform) => platform.stacks.map(({ kind, name }) => ({ name, kind, platform })));

describe.each(STACKS)('the stack $name', ({ kind, platform }) => {
  const terraform = synth(platform, kind) as unknown as Configuration & ReturnType<typeof synth>;

  test('holds nothing that the google provider would refuse', () => {
    expect(checkConfiguration(terraform)).toEqual([]);
  });

  test('is written for the version of the provider that it was checked against', () => {
    expect(terraform.terraform['required_providers']).toEqual({
      google: { source: 'hashicorp/google', version: '6.50.0' },
    });
  });

  test('names where its state is kept', () => {
    expect(Object.keys(terraform.terraform['backend'] as object)).toHaveLength(1);
  });
});
