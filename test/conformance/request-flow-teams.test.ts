import { openTeams, REWRITE } from './environments/teams';
import { eventually } from './harness/eventually';
import { ModelGateway } from './harness/model-gateway';
import { synthesize } from './harness/synthesis';
import { Workspace } from './harness/workspace';

const PODS = {
  chat: ['127.33.0.1'],
  shadow: ['127.33.1.1'],
  search: ['127.33.2.1'],
  'search-next': ['127.33.3.1'],
};

describe('a request to a gateway that several teams share, through a real Envoy', () => {
  const workspace = new Workspace('request-flow-teams');
  const { objects } = synthesize(workspace, 'teams', openTeams);
  let gateway: ModelGateway;

  beforeAll(async () => {
    gateway = await ModelGateway.start(workspace, objects, { pods: PODS, models: ['chat', 'support', 'search'] });
  }, 240_000);
  afterAll(() => workspace.end());

  test.each([
    ['chat', 'chat', 'team-chat'],
    ['search', 'search', 'team-search'],
  ])('that asks for %s is answered by %s, in the namespace %s', async (model, server, namespace) => {
    const servers = (await gateway.answers(model, 10)).map((answer) => answer.server);
    expect(new Set(servers)).toEqual(new Set([server]));
    const pool = objects.find(({ kind, metadata }) => kind === 'InferencePool' && metadata.name === server);
    expect(pool?.metadata.namespace).toBe(namespace);
  });

  test('takes the canary where its header says so, for the names of the canary only', async () => {
    const headers = { 'X-Canary': 'yes' };
    const servers = (await gateway.answers('search', 10, headers)).map(({ server }) => server);
    expect(new Set(servers)).toEqual(new Set(['search-next']));
    expect((await gateway.answers('chat', 1, headers))[0]?.server).toBe('chat');
  });

  test('reaches the engine under the name that was drawn in the place of its own', async () => {
    const answers = await gateway.answers('support', 400);
    const names = answers.map(({ asked }) => asked);
    expect(new Set(names)).toEqual(new Set(Object.keys(REWRITE)));
    const drawn = names.filter((name) => name === 'support-v2').length;
    // 400 draws of one in four: 100 on average, 8.7 standard deviation; five of them either way.
    expect(new Set(answers.map(({ model }) => model))).toEqual(new Set(['support']));
    const share = REWRITE['support-v2'] / (REWRITE['support-v1'] + REWRITE['support-v2']);
    expect(Math.abs(drawn - 400 * share)).toBeLessThan(44);
  });

  test('is not rewritten where it asks for a name of the engine', async () => {
    const names = (await gateway.answers('support-v1', 20)).map(({ asked }) => asked);
    expect(new Set(names)).toEqual(new Set(['support-v1']));
  });

  test('is copied to the shadow in its share, under another host name, and never answered by it', async () => {
    const before = gateway.arrivals.length;
    const servers = (await gateway.answers('chat', 200)).map(({ server }) => server);
    expect(new Set(servers)).toEqual(new Set(['chat']));
    const copies = () => gateway.arrivals.slice(before).filter(({ server }) => server === 'shadow');
    // 200 draws of one half: 100 on average, 7.1 standard deviation; five of them either way.
    await eventually('copies to arrive', async () => Promise.resolve(Math.abs(copies().length - 100) < 36));
    expect(copies().every(({ host }) => host.includes('-shadow'))).toBe(true);
  });

  test('is copied for its own route only', async () => {
    const before = gateway.arrivals.length;
    await gateway.answers('search', 40);
    expect(gateway.arrivals.slice(before).filter(({ server }) => server === 'shadow')).toEqual([]);
  });

  test.each([
    ['/v1/models', 200],
    ['/v1/models/search', 200],
    ['/v1/modelsearch', 404],
    ['/v1/embeddings', 404],
  ])('to %s is answered with %i, as the paths of its route say', async (path, status) => {
    const reply = await gateway.envoy.ask(path, undefined, { 'X-Gateway-Model-Name': 'search' });
    expect(reply.status).toBe(status);
  });
});
