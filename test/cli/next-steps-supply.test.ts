import { nextSteps } from '../../cli/next-steps';
import { accept } from '../../platform';
import { change, goodDescription } from '../fixtures/description';

type Changes = Readonly<Record<string, unknown>>;

function stepsOf(changes: Changes) {
  let description: unknown = goodDescription();
  for (const [path, value] of Object.entries(changes)) {
    description = change(description as ReturnType<typeof goodDescription>, path, value);
  }
  return nextSteps(accept('dev', description).platform);
}

const commands = (name: string, changes: Changes) => stepsOf(changes).find((step) => step.name === name)?.commands;

test('a value goes from the shell into the secret that was made, before anything reads it', () => {
  const changes = {
    'models.gemma.huggingFaceToken': { secretManager: 'hub-token' },
    secrets: {
      'hub-token': {},
      'api-key': { readers: ['external-secrets/external-secrets'] },
      theirs: { existing: 'theirs', readers: ['external-secrets/external-secrets'] },
    },
  };
  expect(commands('secret-versions', changes)).toEqual([
    'printf %s "$HF_TOKEN" | gcloud secrets versions add dev-hub-token --project=example-project --data-file=-',
    'printf %s "$API_KEY" | gcloud secrets versions add dev-api-key --project=example-project --data-file=-',
  ]);
  const names = stepsOf(changes).map(({ name }) => name);
  expect(names).not.toContain('secrets');
  expect(names.indexOf('secret-versions')).toBeGreaterThan(names.indexOf('cloud'));
  expect(names.indexOf('secret-versions')).toBeLessThan(names.indexOf('apply'));
});

test('a checkpoint is copied once into the folder that models read, without what the client leaves beside it', () => {
  const twin = {
    weights: 'google/gemma-2-2b-it',
    revision: 'v1',
    nodePool: 'l4',
    replicas: 1,
    weightsFrom: { gcs: {} },
  };
  const changes = {
    weightsBucket: { existing: 'company-weights' },
    'models.gemma': twin,
    'models.other': { ...twin, servedModelNames: ['other'] },
  };
  expect(commands('weights', changes)).toEqual([
    'hf download google/gemma-2-2b-it --revision=v1 --local-dir=weights/google/gemma-2-2b-it/v1',
    "gcloud storage rsync --recursive --exclude='^\\.cache/' weights/google/gemma-2-2b-it/v1 gs://company-weights/google/gemma-2-2b-it/v1",
  ]);
});

test('agents of Google that no API brings are asked for before Terraform grants them anything', () => {
  const needs = (changes: Changes) => stepsOf(changes).find(({ name }) => name === 'cloud')?.needs;
  const login = { username: 'robot', passwordSecretVersion: 'projects/p/secrets/s/versions/1' };
  const agent = (service: string) => `identity create --service=${service}.googleapis.com --project=example-project`;
  const rotation = { everyDays: 90, firstAt: '2027-03-01T09:00:00Z', topic: 'projects/p/topics/t' };

  expect(needs({ registry: { upstreams: { 'docker.io': login } } })).toContain(agent('artifactregistry'));
  expect(needs({ secrets: { key: { rotation, readers: ['a/b'] } } })).toContain(agent('secretmanager'));
  expect(needs({ registry: {}, secrets: { key: { readers: ['a/b'] } } })).not.toContain('identity create');
});

test('a cluster that is there already needs the drivers of what its pods mount', () => {
  const network = {
    existing: {
      network: 'default',
      subnetwork: 'gke',
      podsRange: 'pods',
      servicesRange: 'services',
      proxyOnlyCidr: '10.2.0.0/23',
    },
  };
  const cluster = {
    network,
    targets: { gke: '1.35' },
    cluster: { existing: { name: 'main', location: 'europe-west1' } },
  };
  const needs = (changes: Changes) => stepsOf(changes).find(({ name }) => name === 'cloud')?.needs;
  const mounted = {
    weightsBucket: { existing: 'weights' },
    'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse' } },
  };
  const token = { secrets: { hub: {} }, 'models.gemma.huggingFaceToken': { secretManager: 'hub' } };

  expect(needs({ ...cluster, ...mounted })).toContain('--update-addons=GcsFuseCsiDriver=ENABLED');
  expect(needs({ ...cluster, ...token })).toContain('--enable-secret-manager');
  expect(needs({ ...mounted })).not.toContain('GcsFuseCsiDriver');
});

test('there is neither step where there is nothing to supply', () => {
  expect(commands('weights', {})).toBeUndefined();
  expect(commands('secret-versions', {})).toBeUndefined();
});

test('Jobs that fetch weights are waited for, and a full disk is opened to its readers', () => {
  const fill = (weightsFrom: object) => ({ weightsBucket: {}, 'models.gemma.weightsFrom': weightsFrom });
  const bucket = fill({ gcs: { fill: true } });
  expect(commands('weights', bucket)).toBeUndefined();
  expect(commands('weights-jobs', bucket)).toEqual([
    'kubectl wait job/gemma-weights --namespace=inference --for=condition=Complete --timeout=62m',
  ]);
  const disk = stepsOf({ 'models.gemma.weightsFrom': { hyperdiskMl: { fill: true } } });
  expect(disk.find(({ name }) => name === 'weights-jobs')?.purpose).toContain(
    'take models.gemma.weightsFrom.hyperdiskMl.fill out',
  );
});
