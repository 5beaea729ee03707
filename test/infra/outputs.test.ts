import { credentials } from '../../cli/next-steps/cloud';
import { quickstartPlatform } from '../fixtures/platform';
import { synth } from './terraform';

describe('the outputs', () => {
  const quickstart = quickstartPlatform();
  const { output } = synth(quickstart);

  test('hold the command that points kubectl at the cluster', () => {
    expect(output['get_credentials']?.['value']).toBe(
      'gcloud container clusters get-credentials quickstart --location=europe-west1 --project=example-project --dns-endpoint',
    );
  });

  test('give the same command as the summary of a synthesis', () => {
    expect(credentials(quickstart).commands).toEqual([output['get_credentials']?.['value']]);
  });

  test('follow the description where the DNS name does not answer', () => {
    const inside = synth({ ...quickstart, cluster: { ...quickstart.cluster, dnsEndpoint: false } }).output;

    expect(inside['get_credentials']?.['value']).not.toContain('--dns-endpoint');
    expect(inside['cluster_endpoint']?.['value']).toBe('${google_container_cluster.cluster.endpoint}');
  });

  test('keep the address of the control plane out of logs', () => {
    expect(Object.keys(output).filter((name) => output[name]?.['sensitive'] === true)).toEqual(['cluster_endpoint']);
  });

  test('say what they are', () => {
    expect(Object.values(output).filter(({ description }) => description === undefined)).toEqual([]);
  });
});
