import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt, podOf } from '../manifests';

const latencyPrediction = {
  trainingServer: 'http://training.latency.svc:8000',
  predictionServers: ['http://prediction-0.latency.svc:8001', 'http://prediction-1.other.svc:8001'],
};

test.each(['llm-d', 'gie'] as const)(
  'a picker of %s that has latencies foretold knows by whom, and reaches them',
  (generation) => {
    const picker = { scorers: { 'latency-scorer': 1 }, latencyPrediction };
    const gemma = { ...goodDescription().models['gemma']!, picker };
    const platform = platformWith({ targets: { picker: { generation } }, models: { gemma } });
    const { container } = podOf(objectAt(platform, 'Deployment/gemma-epp'));
    expect(at(container, 'env')).toEqual([
      { name: 'TRAINING_SERVER_URL', value: 'http://training.latency.svc:8000' },
      { name: 'PREDICTION_SERVER_URL', value: latencyPrediction.predictionServers.join(',') },
    ]);
    const flow = objectAt(platform, 'NetworkPolicy/gemma-epp-to-prediction-in-latency');
    expect(at(flow, 'spec', 'egress')).toEqual([
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'latency' } } }],
        ports: [
          { protocol: 'TCP', port: 8000 },
          { protocol: 'TCP', port: 8001 },
        ],
      },
    ]);
    expect(
      at(objectAt(platform, 'NetworkPolicy/gemma-epp-to-prediction-in-other'), 'spec', 'egress', 0, 'ports'),
    ).toEqual([{ protocol: 'TCP', port: 8001 }]);
  },
);
