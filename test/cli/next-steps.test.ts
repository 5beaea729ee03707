import { renderStacks } from '../../infra/render';
import { renderManifests } from '../../k8s';
import { accept, type Platform } from '../../platform';
import { nextSteps } from '../../cli/next-steps';
import type { Step, StepName } from '../../cli/next-steps/step';
import { change, goodDescription } from '../fixtures/description';

/** The platform of the smallest good description, with one thing changed. */
function platformWith(path?: string, value?: unknown): Platform {
  const description = goodDescription();
  return accept('dev', path === undefined ? description : change(description, path, value)).platform;
}

function step(name: StepName, platform: Platform): Step | undefined {
  return nextSteps(platform).find((candidate) => candidate.name === name);
}

function commands(name: StepName, platform: Platform): string {
  return (step(name, platform)?.commands ?? []).join('\n');
}

const ARGOCD = { argocd: { repoURL: 'https://git.example.org/platform.git' } };

describe('the next steps', () => {
  test('come in the order in which they work', () => {
    expect(nextSteps(platformWith()).map(({ name }) => name)).toEqual([
      'cloud',
      'credentials',
      'custom-resources',
      'metrics-adapter',
      'namespace',
      'secrets',
      'apply',
      'wait',
      'address',
      'request',
    ]);
  });

  test('install what makes the pods of replicas over several hosts, and wait for them', () => {
    const nodes = { machineType: 'g2-standard-24', zones: ['europe-west1-b'], nodes: { min: 2, max: 2 } };
    const pools = accept('dev', {
      ...goodDescription(),
      nodePools: { l4: nodes },
      models: { big: { weights: 'Qwen/Qwen3-32B', nodePool: 'l4', replicas: 1, hosts: { count: 2 } } },
    }).platform;
    expect(commands('leader-worker-sets', pools)).toBe(
      'kubectl apply --server-side --filename=https://github.com/kubernetes-sigs/lws/releases/download/v0.10.0/manifests.yaml',
    );
    expect(commands('wait', pools)).toContain('kubectl wait leaderworkerset/big --namespace=inference');
    expect(step('leader-worker-sets', platformWith())).toBeUndefined();
  });

  test('run Terraform where the stack is written', () => {
    expect(commands('cloud', platformWith())).toBe(
      'terraform -chdir=cdktf.out/stacks/dev init\nterraform -chdir=cdktf.out/stacks/dev apply',
    );
    expect(step('cloud', platformWith())?.needs).toContain('3 NVIDIA_L4_GPUS in europe-west1');
  });

  test('say what a cluster and a network that are there already must have', () => {
    const network = {
      existing: {
        network: 'shared',
        subnetwork: 'gke',
        podsRange: 'pods',
        servicesRange: 'services',
        proxyOnlyCidr: '10.2.0.0/23',
        hostProject: 'host-project',
      },
    };
    const there = {
      ...goodDescription(),
      targets: { gke: '1.35' },
      network,
      cluster: { existing: { name: 'main', location: 'europe-west1-b' } },
    };
    const platform = accept('dev', there).platform;
    const granting = accept('dev', change(there, 'network.existing.grants', 'use')).platform;

    expect(commands('credentials', platform)).toBe(
      'gcloud container clusters get-credentials main --location=europe-west1-b --project=example-project',
    );
    expect(step('cloud', platform)?.needs).toContain(
      "the right of GKE's agents of example-project to use gke of host-project",
    );
    expect(step('cloud', platform)?.needs).toContain(
      'in shared a Cloud NAT for gke and the proxy-only subnet 10.2.0.0/23, in europe-west1',
    );
    expect(step('cloud', platform)?.needs).toContain('clusters update main --location=europe-west1-b');
    expect(step('cloud', granting)?.needs).toContain('the right to grant roles in host-project');
    expect(step('cloud', platformWith())?.needs).not.toContain('Gateway API');
    expect(step('cloud', platformWith('cluster.fleet', { project: 'fleet-project' }))?.needs).toContain(
      'the agent of the fleet in fleet-project',
    );
  });

  test('make the bucket for states first, and move its own state into it last', () => {
    const create = { ...goodDescription(), state: { bucket: 'my-states', create: {} } };
    const { platform } = accept('dev', create);
    const moved = accept('dev', change(create, 'state.create.ownState', 'bucket')).platform;

    expect(commands('cloud', platform).split('\n')).toEqual([
      'terraform -chdir=cdktf.out/stacks/dev.bootstrap init',
      'terraform -chdir=cdktf.out/stacks/dev.bootstrap apply',
      'terraform -chdir=cdktf.out/stacks/dev init',
      'terraform -chdir=cdktf.out/stacks/dev apply',
    ]);
    expect(commands('own-state', platform)).toBe('terraform -chdir=cdktf.out/stacks/dev.bootstrap init -migrate-state');
    expect(step('own-state', platform)?.needs).toContain("ownState: 'bucket' under state.create");
    expect(step('own-state', moved)).toBeUndefined();
    expect(commands('cloud', moved)).toBe(commands('cloud', platform));
  });

  test.each([true, false])('point kubectl at the cluster as the Terraform output does: DNS %s', (dnsEndpoint) => {
    const good = platformWith();
    const platform = { ...good, cluster: { ...good.cluster, dnsEndpoint } };
    const [stack = '{}'] = Object.values(renderStacks(platform));
    const { output } = JSON.parse(stack) as { output: { get_credentials: { value: string } } };

    expect(commands('credentials', platform)).toBe(output.get_credentials.value);
  });

  test('apply files that are written', () => {
    const files = (platform: Platform): string[] =>
      [...renderManifests(platform).keys()].map((file) => `dist/dev/${file}`);
    const argocd = platformWith('delivery', ARGOCD);

    expect(files(platformWith())).toContain(
      commands('namespace', platformWith()).replace('kubectl apply --filename=', ''),
    );
    expect(files(argocd)).toContain(commands('apply', argocd).replace('kubectl apply --filename=', ''));
    expect(commands('apply', platformWith())).toBe('kubectl apply --filename=dist/dev');
  });
});

describe('what is installed beforehand', () => {
  test.each([
    [{ gke: '1.35' }, ['llm-d-router/v0.10.0/config/crd/bases/llm-d.ai_inferenceobjectives.yaml']],
    [
      { gke: '1.33' },
      [
        'inference.networking.k8s.io_inferencepools.yaml',
        'llm-d-router/v0.10.0/config/crd/bases/llm-d.ai_inferenceobjectives.yaml',
      ],
    ],
    [
      { gke: '1.35', picker: { generation: 'gie' } },
      [
        'gateway-api-inference-extension/v1.5.0/config/crd/bases/inference.networking.x-k8s.io_inferenceobjectives.yaml',
      ],
    ],
  ])('are the CRDs that GKE does not own: %j', (targets, files) => {
    const { commands: lines = [] } = step('custom-resources', platformWith('targets', targets)) ?? {};

    expect(lines).toHaveLength(files.length);
    lines.forEach((line, index) => {
      expect(line).toMatch(/^kubectl apply --server-side --filename=https:\/\/raw\.githubusercontent\.com\//);
      expect(line.endsWith(files[index] ?? 'nothing')).toBe(true);
    });
  });

  test('is the metrics adapter, pinned, where something scales', () => {
    expect(commands('metrics-adapter', platformWith())).toMatch(
      /\/cm-sd-adapter-v[\d.]+\/.*adapter_new_resource_model\.yaml$/,
    );
    expect(commands('metrics-adapter', platformWith('models.gemma.scaling', { adapter: 'keda' }))).toMatch(
      /^kubectl apply --server-side --filename=https:\/\/github\.com\/kedacore\/keda\/releases\/download\/v[\d.]+\/keda-[\d.]+\.yaml$/,
    );
    expect(step('metrics-adapter', platformWith('models.gemma.replicas', 1))).toBeUndefined();
    const read = platformWith('models.gemma.scaling', { adapter: 'gke' });
    expect(step('metrics-adapter', read)).toBeUndefined();
  });

  test('is Kueue, pinned, where pods queue', () => {
    const gemma = { ...goodDescription().models['gemma']!, queue: 'batch' };
    const { platform } = accept('dev', { ...goodDescription(), queues: { batch: {} }, models: { gemma } });
    expect(commands('queues', platform)).toMatch(
      /^kubectl apply --server-side --filename=https:\/\/github\.com\/kubernetes-sigs\/kueue\/releases\/download\/v[\d.]+\/manifests\.yaml$/,
    );
    expect(step('queues', platformWith())).toBeUndefined();
  });

  test.each([
    ['in the same cluster', ARGOCD, 2],
    ['elsewhere', { argocd: { ...ARGOCD.argocd, destinationServer: 'https://10.0.0.1' } }, 0],
  ])('is Argo CD where it runs %s', (_, delivery, count) => {
    const { commands: lines = [] } = step('argocd', platformWith('delivery', delivery)) ?? {};

    expect(lines).toHaveLength(count);
    if (count > 0) expect(lines[1]).toMatch(/argo-cd\/v[\d.]+\/manifests\/install\.yaml$/);
  });
});

describe('the Secrets', () => {
  test('are made by the user, after their namespace, once each', () => {
    const gemma = goodDescription().models['gemma'];
    const models = { a: gemma, b: { ...gemma, servedModelNames: ['b'] } };
    const platform = platformWith('models', models);

    expect(commands('secrets', platform)).toBe(
      'kubectl create secret generic hf-secret --namespace=inference --from-literal=hf_api_token="$HF_TOKEN"',
    );
    expect(step('secrets', platform)?.needs).toContain('https://huggingface.co/google/gemma-2-2b-it');
  });

  test('are not asked for where no model needs one', () => {
    const [model] = Object.values(platformWith().models);
    if (model === undefined) throw new Error('the description has a model');
    const { token, ...weights } = model.weights;
    const names = nextSteps({ ...platformWith(), models: { gemma: { ...model, weights } } }).map(({ name }) => name);

    expect(token).toBeDefined();
    expect(names).not.toContain('secrets');
    expect(names).not.toContain('namespace');
  });
});
