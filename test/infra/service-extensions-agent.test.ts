import { platformWith } from '../fixtures/platform';
import { resourceAt, synth } from './terraform';

const AGENT =
  'serviceAccount:service-${data.google_project.service-extensions-agent_project.number}@gcp-sa-dep.iam.gserviceaccount.com';

describe('the agent of Service Extensions', () => {
  const guarded = synth(platformWith({ gateway: { modelArmor: { template: 'prompts' } } }));
  const open = synth(platformWith());
  const grants = (json: typeof open): string[] =>
    Object.keys(json.resource['google_project_iam_member'] ?? {}).filter((name) => name.startsWith('service-ext'));

  test('may ask Model Armor once the API that brings it is on', () => {
    for (const [name, role] of [
      ['container-admin', 'roles/container.admin'],
      ['model-armor-callout-user', 'roles/modelarmor.calloutUser'],
      ['model-armor-user', 'roles/modelarmor.user'],
      ['service-usage-consumer', 'roles/serviceusage.serviceUsageConsumer'],
    ] as const) {
      const grant = resourceAt(guarded, `google_project_iam_member.service-extensions-agent_${name}`);
      expect(grant).toMatchObject({ role, member: AGENT, project: 'example-project' });
      expect(grant['depends_on']).toEqual(['google_project_service.api_networkservices']);
    }
    expect(grants(guarded)).toHaveLength(4);
  });

  test('is the API of Model Armor turned on for', () => {
    expect(resourceAt(guarded, 'google_project_service.api_modelarmor')['service']).toBe('modelarmor.googleapis.com');
  });

  test('gets nothing where nobody asks Model Armor', () => {
    expect(grants(open)).toEqual([]);
    expect(open.resource['google_project_service']).not.toHaveProperty('api_modelarmor');
  });
});
