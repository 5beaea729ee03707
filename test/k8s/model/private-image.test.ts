import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { objectAt, podOf } from '../manifests';

const { gemma } = goodDescription().models;

test('an image of a private registry is pulled with its Secrets, as the user that it knows', () => {
  const engine = {
    image: 'registry.example.com/vllm@sha256:' + '0'.repeat(64),
    imagePullSecrets: ['own'],
    runAsUser: 1001,
  };
  const { spec, container } = podOf(
    objectAt(platformWith({ models: { gemma: { ...gemma!, engine } } }), 'Deployment/gemma'),
  );
  expect(spec).toMatchObject({
    imagePullSecrets: [{ name: 'own' }],
    securityContext: { runAsNonRoot: true, runAsUser: 1001, runAsGroup: 1001 },
  });
  expect(container).toMatchObject({ image: engine.image });
});

test('no Secret is named where none is asked for', () => {
  const { spec } = podOf(objectAt(platformWith(), 'Deployment/gemma'));
  expect(spec).not.toHaveProperty('imagePullSecrets');
});
