import {
  modelNamespaces,
  namespacesOf,
  type Platform,
  type SecretKeyReference,
  servedOf,
} from '../../platform/resolve';
import { API_KEY } from './request';
import type { Step } from './step';

/** File of an environment's folder that makes its namespaces; without them no Secret can be made. */
export const NAMESPACES_FILE = '0-namespaces.k8s.yaml';

/** File of an environment's folder that holds its Argo CD AppProject and Application. */
export const ARGOCD_FILE = 'argocd/application.k8s.yaml';

/** The namespaces alone, where Secrets have to be in them before anything else. */
export function namespace(platform: Platform): Step {
  const needed = secretsOf(platform).size > 0 || pullSecretsOf(platform).length > 0;
  return {
    name: 'namespace',
    purpose:
      namespacesOf(platform).length === 1
        ? 'make the namespace, so that it can take Secrets'
        : 'make the namespaces, so that they can take Secrets',
    commands: needed ? [`kubectl apply --filename=dist/${platform.name}/${NAMESPACES_FILE}`] : [],
  };
}

/** Secrets are the user's to make: no value of one is ever in the output. */
export function secrets(platform: Platform): Step {
  const made = [...secretsOf(platform).values()];
  const commands = made.map(({ namespace, secret, keys }) => {
    const literals = [...keys].map(([key, variable]) => `--from-literal=${key}="$${variable}"`).join(' ');
    return `kubectl create secret generic ${secret} --namespace=${namespace} ${literals}`;
  });
  const pulled = pullSecretsOf(platform);
  const gated = Object.values(platform.models).flatMap(({ id, facts }) => (facts.gated ? [id] : []));
  const terms = [...new Set(gated)].map((id) => `https://huggingface.co/${id}`);
  const variables = [...new Set(made.flatMap(({ keys }) => [...keys.values()]))].sort();
  const told: Readonly<Record<string, string>> = {
    [API_KEY]: `${API_KEY}, the key that clients are to send, in the shell`,
    [HF_TOKEN]: `HF_TOKEN in the shell${terms.length === 0 ? '' : `, of an account that has accepted the terms of ${terms.join(' and ')}`}`,
  };
  return {
    name: 'secrets',
    purpose: purposeOf(variables),
    needs: [...variables.map((variable) => told[variable]), ...(pulled.length === 0 ? [] : [REGISTRY])].join('; '),
    commands: [...commands, ...pulled],
  };
}

const HF_TOKEN = 'HF_TOKEN';

function purposeOf(variables: readonly string[]): string {
  if (variables.includes(API_KEY)) return 'hand over keys and tokens';
  return variables.length === 0 ? "hand over the registry's password" : 'hand over the Hugging Face token';
}

interface NamedSecret {
  readonly namespace: string;
  readonly secret: string;
  /** Variables of the shell that hold the values, by key. */
  readonly keys: ReadonlyMap<string, string>;
}

/** The Secrets that the models name, each once with all its keys. */
function secretsOf({ models, servers, secrets: ofSecretManager }: Platform): Map<string, NamedSecret> {
  const found = new Map<string, NamedSecret>();
  const add = (namespace: string, reference: SecretKeyReference | undefined, variable: string): void => {
    if (reference === undefined) return;
    const { secret, key } = reference;
    if (ofSecretManager[secret]?.synced?.key === key) return;
    const id = `${namespace}/${secret}`;
    found.set(id, { namespace, secret, keys: new Map([...(found.get(id)?.keys ?? []), [key, variable]]) });
  };
  for (const { namespace, weights, apiKey } of Object.values(models)) {
    add(namespace, weights.token, HF_TOKEN);
    add(namespace, apiKey, API_KEY);
  }
  for (const { namespace, engine } of Object.values(servers)) {
    for (const [variable, reference] of Object.entries(engine.secretEnv)) add(namespace, reference, variable);
  }
  return found;
}

const REGISTRY = 'REGISTRY_USER and REGISTRY_PASSWORD, which may pull the images, in the shell';

/** Commands that make the Secrets with which nodes pull private images, each once. */
function pullSecretsOf({ models }: Platform): string[] {
  const commands = Object.values(models).flatMap(({ namespace, engine: { image, imagePullSecrets = [] } }) => {
    const [server = ''] = image.split('/', 1);
    const login = '--docker-username="$REGISTRY_USER" --docker-password="$REGISTRY_PASSWORD"';
    return imagePullSecrets.map(
      (name) =>
        `kubectl create secret docker-registry ${name} --namespace=${namespace} --docker-server=${server} ${login}`,
    );
  });
  return [...new Set(commands)];
}

/** Applies the manifests, or hands them to Argo CD. */
export function apply({ name, delivery }: Platform): Step {
  if (delivery.kind === 'kubectl') {
    return { name: 'apply', purpose: 'serve', commands: [`kubectl apply --filename=dist/${name}`] };
  }
  return {
    name: 'apply',
    purpose: 'hand the manifests to Argo CD',
    needs: `${delivery.path} pushed to ${delivery.targetRevision} of ${delivery.repoURL}`,
    commands: [`kubectl apply --filename=dist/${name}/${ARGOCD_FILE}`],
  };
}

/** Waits as long as the slowest model may take to start, node and download included. */
export function wait(platform: Platform): Step {
  const { gateway, delivery } = platform;
  const seconds = Math.max(0, ...Object.values(servedOf(platform)).map(({ life }) => life.progressDeadlineSeconds));
  const synced = "--for=jsonpath='{.status.sync.status}'=Synced --timeout=10m";
  return {
    name: 'wait',
    purpose: 'wait until gateway and models are up',
    commands: [
      ...(delivery.kind === 'argocd'
        ? [`kubectl wait application/${delivery.application} --namespace=${delivery.argocdNamespace} ${synced}`]
        : []),
      `kubectl wait gateway/${gateway.name} --namespace=${gateway.namespace} --for=condition=Programmed --timeout=15m`,
      ...namespacesWithPods(platform).map(
        (namespace) =>
          `kubectl wait deployment --all --namespace=${namespace} --for=condition=Available --timeout=${Math.ceil(seconds / 60)}m`,
      ),
      ...Object.values(servedOf(platform))
        .filter(({ hosts }) => hosts !== undefined)
        .map(
          ({ name, namespace, life }) =>
            `kubectl wait leaderworkerset/${name} --namespace=${namespace} --for=condition=Available --timeout=${Math.ceil(life.progressDeadlineSeconds / 60)}m`,
        ),
    ],
  };
}

/** Where there is something to wait for: `--all` of nothing is an error. */
function namespacesWithPods(platform: Platform): string[] {
  const { bodyRouter } = platform;
  return [...new Set([...modelNamespaces(platform), ...(bodyRouter === undefined ? [] : [bodyRouter.namespace])])];
}
