import { accept, type Platform } from '../../../platform';
import { nextSteps } from '../../../cli/next-steps';
import type { Step, StepName } from '../../../cli/next-steps/step';
import { change, goodDescription } from '../../fixtures/description';

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

describe('the request', () => {
  test('is sent from inside the VPC where the gateway is internal', () => {
    expect(commands('request', platformWith())).toMatch(
      /^kubectl run ask .*--namespace=default --image=curlimages\/curl:\d+\.\d+\.\d+ -- curl .*"http:\/\/\$GATEWAY\/v1\/chat\/completions"/,
    );
  });

  test('is sent from here where it is external', () => {
    const good = platformWith();
    const gateway = { ...good.gateway, class: 'gke-l7-regional-external-managed', external: true } as const;

    expect(commands('request', { ...good, gateway })).toMatch(/^curl /);
  });

  test('carries what the route matches on: host name, path and model header', () => {
    const gemma = goodDescription().models['gemma'];
    const description = {
      ...goodDescription(),
      models: { gemma, other: { ...gemma, servedModelNames: ['other'] } },
      gateway: { hostnames: ['*.example.com'], bodyBasedRouting: false },
    };
    const command = commands('request', accept('dev', description).platform);

    expect(command).toContain("--header 'X-Gateway-Model-Name: google/gemma-2-2b-it'");
    expect(command).toContain("--header 'Host: models.example.com'");

    const read = { ...description, gateway: { hostnames: ['*.example.com'] } };
    expect(commands('request', accept('dev', read).platform)).not.toContain('X-Gateway-Model-Name');
  });

  test('goes to the host name of the certificate, at the address of the gateway', () => {
    const platform = platformWith('gateway', { hostnames: ['llm.example.com'], tls: { secret: 'llm-tls' } });

    expect(commands('request', platform)).toContain(
      `--resolve "llm.example.com:443:$GATEWAY" 'https://llm.example.com:443/v1/chat/completions'`,
    );
  });

  test('carries the key where the model asks for one, and the key is told to the cluster', () => {
    const platform = platformWith('models.gemma.apiKey', { secret: 'llm-key', key: 'value' });

    expect(commands('request', platform)).toContain('--header "Authorization: Bearer $API_KEY"');
    expect(commands('secrets', platform)).toContain(
      'kubectl create secret generic llm-key --namespace=inference --from-literal=value="$API_KEY"',
    );
    expect(step('secrets', platform)?.needs).toContain('API_KEY');
    expect(commands('request', platformWith())).not.toContain('Authorization');
  });

  test('names the objective of a model whose requests go first or last', () => {
    const header = 'x-llm-d-inference-objective: gemma';
    expect(commands('request', platformWith('models.gemma.priority', 'sheddable'))).toContain(`--header '${header}'`);
    expect(commands('request', platformWith())).not.toContain('objective');
  });

  test("survives a shell whatever the model's name holds", () => {
    const platform = platformWith();
    const [model] = Object.values(platform.models);
    if (model === undefined) throw new Error('the description has a model');
    const command = commands('request', { ...platform, models: { gemma: { ...model, servedModelNames: ["it's"] } } });

    expect(command).toContain(`"model":"it'\\''s"`);
  });
});
