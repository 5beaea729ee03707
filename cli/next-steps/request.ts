import type { Model, Platform } from '../../platform/resolve';
import type { Step } from './step';

/** Asks an internal gateway from within the VPC. */
const CURL_IMAGE = 'curlimages/curl:8.16.0';

/** Where the gateway answers. */
export function address({ gateway }: Platform): Step {
  const get = `kubectl get gateway/${gateway.name} --namespace=${gateway.namespace}`;
  return {
    name: 'address',
    purpose: "read the gateway's address",
    commands: [`GATEWAY=$(${get} --output=jsonpath='{.status.addresses[0].value}')`],
  };
}

/** One chat completion. */
export function request(platform: Platform, model: Model): Step {
  const { gateway } = platform;
  const commands = [gateway.external ? curl(platform, model) : `${IN_CLUSTER_CURL} ${curl(platform, model)}`];
  const purpose = gateway.external ? 'ask the model' : 'ask the model, from inside the VPC';
  return { name: 'request', purpose, commands };
}

/** In the namespace `default`, for the models' own denies what it does not know. */
const IN_CLUSTER_CURL = `kubectl run ask --rm --stdin --quiet --restart=Never --namespace=default --image=${CURL_IMAGE} --`;

function curl({ gateway, routes }: Platform, model: Model): string {
  const route = Object.values(routes).find(({ backends }) => backends.some((backend) => backend.model === model.name));
  const path = route?.paths.find((candidate) => candidate.endsWith('/chat/completions')) ?? '/v1/chat/completions';
  const port = gateway.listener.port === 80 ? '' : `:${gateway.listener.port}`;
  const host = [...(route?.hostnames ?? []), ...gateway.hostnames][0]?.replace('*', 'models');
  const headers = {
    ...(host === undefined ? {} : { Host: host }),
    'Content-Type': 'application/json',
    ...route?.headers,
  };
  const body = {
    model: model.servedModelNames[0] ?? model.name,
    messages: [{ role: 'user', content: 'In one sentence: what is a slipway?' }],
    max_tokens: 64,
  };
  const options = Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`);
  return `curl --silent --show-error "http://$GATEWAY${port}${path}" ${options.join(' ')} --data ${quote(JSON.stringify(body))}`;
}

/** For a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
