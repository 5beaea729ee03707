import { platformWith, quickstartPlatform } from '../fixtures/platform';
import { goodDescription } from '../fixtures/description';
import { resourceAt, synth } from './terraform';

const ADDRESS = 'google_project_iam_member.workload-identity_stackdriver-adapter';

describe('workload identity', () => {
  test('lets the Stackdriver adapter read metrics once the identity pool is there', () => {
    const grant = resourceAt(synth(quickstartPlatform()), ADDRESS);

    expect(grant).toMatchObject({
      role: 'roles/monitoring.viewer',
      member:
        'principal://iam.googleapis.com/projects/${data.google_project.workload-identity_project.number}/locations/global' +
        '/workloadIdentityPools/example-project.svc.id.goog' +
        '/subject/ns/custom-metrics/sa/custom-metrics-stackdriver-adapter',
      depends_on: ['google_container_cluster.cluster'],
    });
  });

  test("lets KEDA's operator read them where KEDA scales, and not the adapter that is not there", () => {
    const gemma = { ...goodDescription().models['gemma']!, scaling: { adapter: 'keda' as const } };
    const json = synth(platformWith({ models: { gemma } }));

    expect(resourceAt(json, 'google_project_iam_member.workload-identity_keda-adapter')).toMatchObject({
      role: 'roles/monitoring.viewer',
      member: expect.stringMatching(/\/subject\/ns\/keda\/sa\/keda-operator$/) as string,
    });
    expect(json.resource['google_project_iam_member']).not.toHaveProperty('workload-identity_stackdriver-adapter');
  });

  test('grants nothing where nothing scales on a metric', () => {
    const { models } = goodDescription();
    const gemma = models['gemma'];
    if (gemma === undefined) throw new Error('the fixture lost its model');
    const json = synth(platformWith({ models: { gemma: { ...gemma, replicas: 2 } } }));

    expect(json.resource['google_project_iam_member']).not.toHaveProperty('workload-identity_stackdriver-adapter');
    expect(json.data).toBeUndefined();
  });
});
