import { reportEnvironment } from '../../../cli/report/environment-report';
import quickstart from '../../../environments/quickstart';
import smallModels from '../../../environments/small-models-mig';
import { accept, type PlatformDescription } from '../../../platform';

const FILE = {
  name: 'test',
  format: 'typescript',
  path: 'environments/test.ts',
  absolutePath: 'environments/test.ts',
} as const;

const unitsOf = (description: PlatformDescription): string[] =>
  reportEnvironment({ ...accept('test', description), file: FILE }, []).models.map(
    ({ accelerators }) => accelerators.displayName,
  );

test('a model counts accelerators, or slices of them where it has no whole one', () => {
  expect(unitsOf(quickstart)).toEqual(['NVIDIA L4']);
  expect(unitsOf(smallModels)).toEqual(Array(3).fill('2g.10gb of NVIDIA A100 40GB'));
});
