import { CURL_IMAGE, MODEL_HEADER, pickerHeaders } from '../../platform/catalog';
import {
  findListener,
  hostnamesOf,
  type Listener,
  type Model,
  type Platform,
  type Route,
} from '../../platform/resolve';
import type { Step } from './step';

/** Where the gateway answers. */
export function address({ gateway }: Platform): Step {
  const get = `kubectl get gateway/${gateway.name} --namespace=${gateway.namespace}`;
  return {
    name: 'address',
    purpose: "read the gateway's address",
    commands: [`GATEWAY=$(${get} --output=jsonpath='{.status.addresses[0].value}')`],
  };
}

/** One chat completion, or one vector of a model that writes none. */
export function request(platform: Platform, model: Model): Step {
  const { gateway } = platform;
  const commands = [gateway.external ? curl(platform, model) : `${IN_CLUSTER_CURL} ${curl(platform, model)}`];
  const purpose = gateway.external ? 'ask the model' : 'ask the model, from inside the VPC';
  return {
    name: 'request',
    purpose,
    ...(model.apiKey === undefined ? {} : { needs: `${API_KEY} in the shell` }),
    commands,
  };
}

/** Variable of the shell that holds the key which clients send. */
export const API_KEY = 'API_KEY';

/** In the namespace `default`, for the models' own denies what it does not know. */
const IN_CLUSTER_CURL = `kubectl run ask --rm --stdin --quiet --restart=Never --namespace=default --image=${CURL_IMAGE} --`;

function curl({ gateway, routes }: Platform, model: Model): string {
  const route = Object.values(routes).find(({ backends }) => backends.some((backend) => backend.model === model.name));
  const end = pathOf(model);
  const path = route?.paths.find(({ value }) => value.endsWith(end))?.value ?? `/v1${end}`;
  const listener = findListener(gateway, route?.listeners);
  const hostnames = route === undefined ? gateway.hostnames : hostnamesOf(route, gateway);
  const host = hostnames[0]?.replace('*', 'models');
  const headers = {
    ...(host === undefined || listener.protocol === 'HTTPS' ? {} : { Host: host }),
    'Content-Type': 'application/json',
    ...(gateway.bodyBasedRouting ? {} : modelHeader(route)),
    ...objectiveHeader(model),
    ...route?.headers,
  };
  const body = { model: model.servedModelNames[0] ?? model.name, ...question(model) };
  const options = Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`);
  if (model.apiKey !== undefined) options.push(`--header "Authorization: Bearer $${API_KEY}"`);
  return `curl --silent --show-error ${url(listener, host, path)} ${options.join(' ')} --data ${quote(JSON.stringify(body))}`;
}

/** A request has the priority of the objective that it names; one that names none has that of a standard model. */
function objectiveHeader({ pool, priority }: Model): Readonly<Record<string, string>> {
  if (priority.level === 'standard') return {};
  const { objective } = pickerHeaders(pool.picker.generation, pool.picker.version);
  return { [objective]: priority.objective };
}

const QUESTION = 'In one sentence: what is a slipway?';

function pathOf({ engine, facts }: Model): string {
  if (!engine.pooling) return '/chat/completions';
  return facts.task === 'reranking' ? '/rerank' : '/embeddings';
}

function question(model: Model): Readonly<Record<string, unknown>> {
  switch (pathOf(model)) {
    case '/embeddings':
      return { input: QUESTION };
    case '/rerank':
      return { query: QUESTION, documents: ['Ships are launched from it.', 'A kind of bread.'] };
    default:
      return { messages: [{ role: 'user', content: QUESTION }], max_tokens: 64 };
  }
}

function modelHeader(route: Route | undefined): Readonly<Record<string, string>> {
  const [name] = route?.modelNames ?? [];
  return name === undefined ? {} : { [MODEL_HEADER]: name };
}

/** A certificate is for a host name, which is found at the gateway's address whatever DNS says. */
function url(listener: Listener, host: string | undefined, path: string): string {
  if (listener.protocol === 'HTTP') return `"http://$GATEWAY${listener.port === 80 ? '' : `:${listener.port}`}${path}"`;
  if (host === undefined) return `--insecure "https://$GATEWAY:${listener.port}${path}"`;
  return `--resolve "${host}:${listener.port}:$GATEWAY" ${quote(`https://${host}:${listener.port}${path}`)}`;
}

/** For a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
