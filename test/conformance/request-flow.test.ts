import { oneUrl, SPLIT } from './environments/one-url';
import { ApiServer } from './harness/api-server';
import { startBodyRouter } from './harness/body-router';
import { installCrds } from './harness/cluster-set-up';
import { Envoy, type Reply } from './harness/envoy';
import { eventually } from './harness/eventually';
import type { ExtProcServer } from './harness/ext-proc-server';
import { ModelEndpoint } from './harness/model-endpoint';
import { type Answer, engineOf, STREAMED, streams } from './harness/openai';
import { startPicker } from './harness/picker';
import { synthesize } from './harness/synthesis';
import { Workspace } from './harness/workspace';

const CHAT = '/v1/chat/completions';
const IDLE = { waiting: 0, kvCacheUsage: 0 };

/** Addresses of the loopback network, so that each pod may have the pool's one target port. */
const PODS = {
  gemma: ['127.32.0.1', '127.32.0.2'],
  tuned: ['127.32.3.1'],
  'qwen-stable': ['127.32.1.1'],
  'qwen-next': ['127.32.2.1'],
};

describe('a request to the one URL of several models, through a real Envoy', () => {
  const workspace = new Workspace('request-flow');
  const { objects } = synthesize(workspace, 'one-url', oneUrl);
  const pods: Record<string, ModelEndpoint> = {};
  const pickers: Record<string, ExtProcServer> = {};
  let bodyRouter: ExtProcServer;
  let envoy: Envoy;

  beforeAll(async () => {
    const api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    await api.kubectl.applyObjects(objects);
    for (const [model, addresses] of Object.entries(PODS)) {
      for (const address of addresses) {
        pods[address] = await ModelEndpoint.start(api, objects, { model, address, load: IDLE, answer: engineOf });
      }
      pickers[model] = await startPicker(api, { objects, pool: model });
    }
    bodyRouter = await startBodyRouter(api, objects);
    const ports = Object.entries(pickers).map(([model, picker]) => [model, picker.ports.extProc] as const);
    envoy = await Envoy.start(workspace, objects, {
      bodyRouter: bodyRouter.ports.extProc,
      pickers: Object.fromEntries(ports),
    });
    for (const model of ['gemma', 'tuned', 'qwen']) {
      await eventually(`${model} to answer`, async () => (await chat(model)).status === 200, { logs });
    }
  }, 240_000);
  afterAll(() => workspace.end());

  test.each([
    ['the name of a model', 'gemma', 'gemma'],
    ['an alias', 'small-chat', 'gemma'],
    ['an adapter', 'sql-expert', 'gemma'],
    ['one of very many adapters', 'tuned-29', 'tuned'],
    ['the name that two versions share', 'qwen', 'qwen-'],
  ])('that asks for %s reaches a pod of its pool', async (_, model, server) => {
    const answer = read(await chat(model));
    expect(answer).toMatchObject({ model, server: expect.stringContaining(server) as string });
    expect(PODS[answer.server as keyof typeof PODS]).toContain(answer.address);
    expect(answer.headers['x-gateway-destination-endpoint']).toBe(`${answer.address}:8000`);
  });

  test('carries the base model of an adapter as well as its own name', async () => {
    await eventually('the router to know the adapter', async () => {
      const { headers } = read(await chat('sql-expert'));
      return headers['x-gateway-base-model-name'] === 'gemma' && headers['x-gateway-model-name'] === 'sql-expert';
    });
  });

  test.each(['gpt-4', 'tuned-30', 'Gemma', 'gemma ', ''])(
    'that asks for %j, which nobody serves, gets 404 from the gateway',
    async (model) => {
      const { status, text } = await chat(model);
      expect({ status, text }).toEqual({ status: 404, text: '' });
    },
  );

  test('that names no model reaches none', async () => {
    expect((await envoy.ask(CHAT, { messages: [] })).status).toBe(404);
    expect((await envoy.ask(CHAT, 'no JSON at all')).status).toBe(400);
  });

  test('goes by its body, whatever its headers say', async () => {
    const reply = await chat('gemma', { headers: { 'X-Gateway-Model-Name': 'qwen' } });
    expect(read(reply).server).toBe('gemma');
  });

  test('without a body goes by the header of the client', async () => {
    expect((await envoy.ask('/v1/models')).status).toBe(404);
    const { status, text } = await envoy.ask('/v1/models', undefined, { 'X-Gateway-Model-Name': 'gemma' });
    expect(status).toBe(200);
    expect((JSON.parse(text) as { data: { id: string }[] }).data.map(({ id }) => id)).toEqual([
      'gemma',
      'small-chat',
      'sql-expert',
    ]);
  });

  test.each(['/v1/load_lora_adapter', '/metrics', '/'])('to %s, which is not for clients, gets 404', async (path) => {
    expect((await envoy.ask(path, { model: 'gemma' })).status).toBe(404);
  });

  test('is answered by a stream whose first word arrives before the last is written', async () => {
    const messages = [{ role: 'user', content: 'What is a slipway?' }];
    const response = await envoy.send(CHAT, { model: 'gemma', messages, stream: true });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader.read()).value ?? '';
    expect(wordsIn(text)).toEqual(STREAMED.slice(0, 1));
    streams.emit('go');
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    expect(wordsIn(text)).toEqual(STREAMED);
    expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true);
  });

  test('with a body of many megabytes passes whole', async () => {
    const text = 'slipway '.repeat(500_000);
    expect(read(await chat('gemma', { body: { messages: [{ role: 'user', content: text }] } })).server).toBe('gemma');
  });

  test('takes its share of the weights', async () => {
    const servers = await serversOf('qwen', 200);
    const next = servers.filter((server) => server === 'qwen-next').length;
    // 200 draws of one in four: 50 on average, 6.1 standard deviation; five of them either way.
    const [stable, canary] = [SPLIT['qwen-stable'], SPLIT['qwen-next']];
    expect(Math.abs(next - (200 * canary) / (stable + canary))).toBeLessThan(31);
    expect(servers.every((server) => server.startsWith('qwen-'))).toBe(true);
  });

  test('takes the canary where its header says so, for the model of the canary only', async () => {
    const headers = { 'X-Canary': 'yes' };
    expect(new Set(await serversOf('qwen', 20, headers))).toEqual(new Set(['qwen-next']));
    expect(read(await chat('gemma', { headers })).server).toBe('gemma');
    expect((await chat('gpt-4', { headers })).status).toBe(404);
  });

  test('goes to the server with the shortest queue', async () => {
    const [busy, idle] = PODS.gemma;
    pods[busy!]!.load = { waiting: 50, kvCacheUsage: 0.9 };
    await eventually('the load to be known', async () => (await addressesOf('gemma', 8)).every((one) => one === idle));
    pods[busy!]!.load = IDLE;
  });

  test('goes to the server that has its adapter loaded', async () => {
    const [other, own] = PODS.gemma;
    pods[other!]!.load = { ...IDLE, adapters: ['law-expert'] };
    pods[own!]!.load = { ...IDLE, adapters: ['sql-expert'] };
    const chosen = async () => (await addressesOf('sql-expert', 8)).every((one) => one === own);
    await eventually('the adapters to be known', chosen, { logs });
    expect(new Set(await addressesOf('sql-expert', 20))).toEqual(new Set([own]));
  });

  test('is refused first where it may be and all servers are full, and is let in when they are not', async () => {
    const headers = { 'x-gateway-inference-objective': objectiveOf('sql-expert') };
    expect((await chat('sql-expert', { headers })).status).toBe(200);
    for (const address of PODS.gemma) pods[address]!.load = { waiting: 50, kvCacheUsage: 0.95 };
    const refused = async () => (await chat('sql-expert', { headers })).status === 429;
    await eventually('the pool to be known as full', refused, { logs });
    expect((await chat('gemma')).status).toBe(200);
    expect((await chat('sql-expert')).status).toBe(200);
    for (const address of PODS.gemma) pods[address]!.load = IDLE;
    await eventually('the pool to have room again', async () => !(await refused()), { logs });
  });

  test('goes where its prefix is cached', async () => {
    const conversation = 'A slipway is a ramp on the shore by which ships move to and from the water. '.repeat(40);
    const addresses: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      addresses.push(
        read(await chat('gemma', { body: { messages: [{ role: 'user', content: conversation }] } })).address,
      );
    }
    expect(new Set(addresses.slice(1)).size).toBe(1);
  });

  test('never goes to a server that is gone', async () => {
    const [gone, left] = PODS.gemma;
    await pods[gone!]!.close();
    await pods[gone!]!.setReady(false);
    await eventually('the picker to notice', async () => (await addressesOf('gemma', 8)).every((one) => one === left));
    expect(new Set(await addressesOf('gemma', 40))).toEqual(new Set([left]));
  });

  test('fails where the body-based router is gone: it is not sent to just any model', async () => {
    await bodyRouter.daemon.stop();
    const { status } = await chat('gemma');
    expect(status).toBeGreaterThanOrEqual(500);
  });

  function chat(
    model: string,
    { body = {}, headers = {} }: { body?: object; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const messages = [{ role: 'user', content: `${Math.random()}` }];
    return envoy.ask(CHAT, { model, messages, ...body }, headers);
  }

  /** The objective that is emitted for an adapter with a priority of its own. */
  function objectiveOf(adapter: string): string {
    const all = objects.filter(({ kind }) => kind === 'InferenceObjective').map(({ metadata }) => metadata.name);
    const own = all.filter((name) => name.endsWith(`.${adapter}`));
    if (own.length !== 1) throw new Error(`no objective of ${adapter} among ${all.join(', ')}`);
    return own[0]!;
  }

  async function serversOf(model: string, count: number, headers = {}): Promise<string[]> {
    const replies = await Promise.all(Array.from({ length: count }, () => chat(model, { headers })));
    return replies.map((reply) => read(reply).server);
  }

  async function addressesOf(model: string, count: number): Promise<string[]> {
    const replies = await Promise.all(Array.from({ length: count }, () => chat(model)));
    return replies.map((reply) => read(reply).address);
  }

  function logs(): string {
    return [envoy.daemon, bodyRouter.daemon, ...Object.values(pickers).map(({ daemon }) => daemon)]
      .map((daemon) => daemon.log())
      .join('\n');
  }
});

function read({ status, text }: Reply): Answer {
  if (status !== 200) throw new Error(`answered with ${status}: ${text}`);
  return JSON.parse(text) as Answer;
}

function wordsIn(text: string): string[] {
  const events = text.split('\n\n').filter((event) => event.startsWith('data: {'));
  return events.map((event) => {
    const { choices } = JSON.parse(event.slice('data: '.length)) as { choices: [{ delta: { content: string } }] };
    return choices[0].delta.content;
  });
}
