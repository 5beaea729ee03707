import { render, renderIndex } from '../../../cli/output/render';
import { accept, type Platform } from '../../../platform';
import { goodDescription } from '../../fixtures/description';

const { platform } = accept('dev', goodDescription());

describe('rendering', () => {
  test('gives each place its files, by their path in the folder of the environment', () => {
    const rendered = render([platform]).map(({ place, folder, files }) => [place.path, folder, [...files.keys()]]);

    expect(rendered).toEqual([
      ['dist', 'dev', expect.arrayContaining(['0-namespaces.k8s.yaml', 'gateway.k8s.yaml']) as string[]],
      ['cdktf.out/stacks', 'dev', ['cdk.tf.json']],
    ]);
  });

  test('writes what its places know again as its own', () => {
    for (const { place, files } of [...render([platform]), renderIndex([platform])]) {
      for (const [path, text] of files) {
        expect(place.mayHold(path)).toBe(true);
        expect(place.owns('dev', text)).toBe(true);
        expect(place.owns('other', text)).toBe(place.unit === 'file' && path === 'manifest.json');
      }
    }
  });

  test('lets a fault be seen where it is, and stacks be as they were', () => {
    const faulty = { ...platform, network: undefined } as unknown as Platform;
    const stack = (): string => {
      try {
        render([faulty]);
        return 'no fault';
      } catch (error) {
        return (error as Error).stack ?? '';
      }
    };

    expect(stack()).toMatch(/\n +at .*infra/);
    expect(new Error('here').stack).toMatch(/\n +at /);
  });
});
