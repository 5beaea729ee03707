import { acceptEnvironments, findEnvironmentFiles } from '../../../cli/load';
import { CONFIGS } from '../../platform/resolve/model-facts/configs';
import { useWorkspace, yamlEnvironment } from '../harness/workspace';

const workspace = useWorkspace();
const CONFIG = JSON.stringify(CONFIGS['google/gemma-2-9b-it']);

/** What becomes of an environment whose model has its config.json at a path. */
function verdictOn(files: Record<string, string>, path: string) {
  const environment = yamlEnvironment('own')
    .replace(
      'weights: google/gemma-2-2b-it',
      `weights: acme/own-9b, config: ${path}, engine: { tensorParallelSize: 2 }`,
    )
    .replace('g2-standard-8', 'g2-standard-24');
  workspace().write({ 'environments/dev.yaml': environment, ...files });
  const { accepted, refused } = acceptEnvironments(findEnvironmentFiles(workspace().root));
  return { models: accepted[0]?.platform.models, findings: refused[0]?.findings };
}

describe('the config.json of a model', () => {
  test('is read from the folder of the environment', () => {
    const { models, findings } = verdictOn({ 'environments/acme/config.json': CONFIG }, './acme/config.json');
    expect(findings).toBeUndefined();
    expect(Object.values(models!)[0]?.facts).toMatchObject({ id: 'acme/own-9b', layers: 42 });
  });

  test.each([
    ['is missing', {}, 'cannot be read: ENOENT'],
    ['is a folder', { 'environments/acme/config.json/x': '' }, 'cannot be read: EISDIR'],
    ['is not JSON', { 'environments/acme/config.json': '{' }, 'is not JSON'],
  ])('that %s is refused where it is named', (_, files, message) => {
    const { findings } = verdictOn(files, './acme/config.json');
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'model-config-unreadable',
        message,
        location: expect.objectContaining({ line: expect.any(Number) as number }) as object,
      }),
    ]);
  });
});
