import { guardrail } from './environments/guardrail';
import { ApiServer } from './harness/api-server';
import { startBodyRouter } from './harness/body-router';
import { installCrds } from './harness/cluster-set-up';
import { Envoy, type Reply } from './harness/envoy';
import { eventually } from './harness/eventually';
import { GuardrailServer } from './harness/guardrail-server';
import { ModelEndpoint } from './harness/model-endpoint';
import { engineOf } from './harness/openai';
import { startPicker } from './harness/picker';
import { synthesize } from './harness/synthesis';
import { guardrailsIn } from './harness/traffic-extension';
import { Workspace } from './harness/workspace';

const CHAT = '/v1/chat/completions';
const POD = '127.33.0.1';

/** What the judge of this test knows: a word that no prompt may hold, and one that no answer may. */
const FORBIDDEN = { prompt: 'how to sink a ship', answer: 'a secret headed for the sea' };

describe('a request through a real Envoy that asks guardrails as the GCPTrafficExtension says', () => {
  const workspace = new Workspace('guardrail-flow');
  const { objects } = synthesize(workspace, 'guardrail', guardrail);
  let shield: GuardrailServer;
  let auditor: GuardrailServer;
  let envoy: Envoy;

  beforeAll(async () => {
    const api = await ApiServer.start(workspace);
    await installCrds(api, objects);
    await api.kubectl.applyObjects(objects);
    const load = { waiting: 0, kvCacheUsage: 0 };
    await ModelEndpoint.start(api, objects, { model: 'chat', address: POD, load, answer: engineOf });
    const picker = await startPicker(api, { objects, pool: 'chat' });
    const bodyRouter = await startBodyRouter(api, objects);
    shield = await GuardrailServer.start(workspace, (text, side) =>
      text.includes(FORBIDDEN[side]) ? `refused: ${side}` : undefined,
    );
    auditor = await GuardrailServer.start(workspace, () => 'refused by the auditor');
    envoy = await Envoy.start(workspace, objects, {
      bodyRouter: bodyRouter.ports.extProc,
      pickers: { chat: picker.ports.extProc, judge: picker.ports.extProc },
      guardrails: { 'guardrail-shield': shield.port, 'guardrail-auditor': auditor.port },
    });
    await eventually('the model to answer', async () => (await chat('hello')).status === 200, {
      logs: () => [envoy.daemon, picker.daemon, bodyRouter.daemon].map((daemon) => daemon.log()).join('\n'),
    });
  }, 240_000);
  afterAll(() => workspace.end());

  test('reaches its model where nobody objects, whole and unchanged', async () => {
    const { status, text } = await chat('What is a slipway?');
    expect({ status, answer: JSON.parse(text) as unknown }).toMatchObject({ status: 200, answer: { server: 'chat' } });
    expect(shield.seen.at(-2)).toEqual({
      side: 'prompt',
      text: expect.stringContaining('What is a slipway?') as string,
    });
    expect(shield.seen.at(-1)).toEqual({ side: 'answer', text });
  });

  test('is refused for its prompt, and the model never sees it', async () => {
    const before = shield.seen.length;
    expect(await chat(FORBIDDEN.prompt)).toEqual({ status: 403, text: 'refused: prompt' });
    expect(shield.seen.slice(before).map(({ side }) => side)).toEqual(['prompt']);
  });

  test('is refused however late in a long prompt the fault stands', async () => {
    expect((await chat(`${'slipway '.repeat(20_000)}${FORBIDDEN.prompt}`)).status).toBe(403);
  });

  test('is refused for its answer', async () => {
    const headers = { 'x-echo': FORBIDDEN.answer };
    expect((await chat('hello', headers)).text).toBe('refused: answer');
  });

  test('is shown to a guardrail that only observes, whose refusal changes nothing', async () => {
    const { status } = await chat('seen by both');
    expect(status).toBe(200);
    await eventually('the auditor to be told', () =>
      Promise.resolve(auditor.seen.some(({ text }) => text.includes('seen by both'))),
    );
  });

  test('fails where the guardrail is down: nothing passes unread', async () => {
    expect(guardrailsIn(objects).find(({ name }) => name === 'shield')).toMatchObject({ failOpen: false });
    shield.stop();
    await eventually('connections to be gone', async () => (await chat('hello')).status !== 200);
    expect((await chat('hello')).status).toBeGreaterThanOrEqual(500);
  });

  function chat(content: string, headers: Record<string, string> = {}): Promise<Reply> {
    return envoy.ask(CHAT, { model: 'chat', messages: [{ role: 'user', content }] }, headers);
  }
});
