import { mkdirSync } from 'node:fs';
import { run } from './harness/command';
import { environments, stacksOf, terraformOf } from './harness/output';
import { findPrograms } from './harness/programs';
import type { TerraformJson } from './harness/terraform-json';
import { Workspace } from './harness/workspace';

/** Terraform reads and checks all of a configuration before it looks for the providers that it names. */
const LANGUAGE_FAULT = /The Terraform configuration must be valid before initialization/;
const ONLY_PROVIDER_MISSING = /Could not retrieve the list of available versions for provider\s+hashicorp\/google/;

/**
 * The real Terraform, without its provider, which cannot be had offline: it judges the language of the configuration.
 * What the provider would say of its resources is test/infra/provider's part, and `terraform validate`'s where there is
 * a network.
 */
describe('the real Terraform, as far as it goes without a provider', () => {
  const workspace = new Workspace('terraform');
  beforeAll(() => {
    findPrograms('terraform');
  });
  afterAll(() => workspace.end());

  test.each(environments())('finds no fault in the configuration of %s', async (environment) => {
    for (const { terraform } of stacksOf(environment)) {
      const printed = await init(terraform);
      expect(printed).not.toMatch(LANGUAGE_FAULT);
      expect(printed).toMatch(ONLY_PROVIDER_MISSING);
    }
  });

  test.each<[string, (terraform: TerraformJson) => object, RegExp]>([
    ['a section it does not know', (terraform) => ({ ...terraform, outputs: {} }), /named "outputs"/],
    [
      'a lifecycle that it does not know',
      ({ resource, ...rest }) => ({
        ...rest,
        resource: { ...resource, google_compute_network: { vpc: { name: 'vpc', lifecycle: { ignore: ['name'] } } } },
      }),
      /Extraneous JSON object property/,
    ],
    [
      'two providers of one name',
      (terraform) => ({ ...terraform, provider: { google: [{ project: 'a' }, { project: 'b' }] } }),
      /Duplicate provider configuration/,
    ],
  ])('would find %s', async (_, change, complaint) => {
    const printed = await init(change(terraformOf(environments()[0]!)));
    expect(printed).toMatch(LANGUAGE_FAULT);
    expect(printed).toMatch(complaint);
  });

  /** What `terraform init` prints where it may look for providers in an empty folder only. */
  async function init(configuration: object): Promise<string> {
    const folder = `stack-${process.hrtime.bigint()}`;
    workspace.write(`${folder}/cdk.tf.json`, JSON.stringify(configuration, undefined, 2));
    mkdirSync(workspace.path('plugins'), { recursive: true });
    // Neither settings nor mirrors of the machine count.
    const env = { TF_CLI_CONFIG_FILE: workspace.write('terraformrc', ''), CHECKPOINT_DISABLE: '1' };
    const { code, stdout, stderr } = await run(
      'terraform',
      ['init', '-backend=false', '-input=false', '-no-color', `-plugin-dir=${workspace.path('plugins')}`],
      { cwd: workspace.path(folder), mayFail: true, env },
    );
    expect(code).not.toBe(0);
    return `${stdout}${stderr}`;
  }
});
