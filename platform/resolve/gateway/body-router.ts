import { BODY_ROUTERS, findGatewayClass, type GatewayClassName, LOAD_BALANCER_LIMITS } from '../../catalog';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived, type Reasoned } from '../origin';
import { mirrored } from '../supply/registry';
import { namesOf } from './routes';
import type { BaseModel, BodyRouter } from '../types/body-router';
import type { Gateway } from '../types/gateway';
import type { Served } from '../types/served';
import type { Registry } from '../types/registry';
import type { Targets } from '../types/targets';

/** What a body-based router depends on beside the description. */
export interface BodyRouterContext {
  readonly gateway: Gateway;
  readonly models: Readonly<Record<string, Served>>;
  readonly targets: Targets;
  readonly registry?: Registry | undefined;
}

/** Where the node pool of everything without an accelerator is described. */
const SYSTEM_POOL = 'system';

const CONFIG = { folder: '/config', file: 'body-router.yaml' } as const;

const SERVICE_EXTENSIONS =
  'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gke-service-extensions';

/** Whether the gateway of a class reads the model from the request's body where nothing is said. */
export function bodyBasedByDefault(gatewayClass: GatewayClassName, routes: number): Reasoned<boolean> {
  if (routes < 2) return byDefault(false, 'one route: vLLM itself answers 404 to a name that it does not serve');
  return findGatewayClass(gatewayClass).extensions.routing === true
    ? derived(true, 'several routes share the gateway, and clients of OpenAI name the model in the body alone')
    : derived(false, `${gatewayClass} is not known to take a GCPRoutingExtension`, SERVICE_EXTENSIONS);
}

/** The program that does it; undefined where the gateway does not. */
export function resolveBodyRouter(
  { gateway, models, registry, targets }: BodyRouterContext,
  ledger: Ledger,
): BodyRouter | undefined {
  if (!gateway.bodyBasedRouting) return undefined;
  const { generation } = targets.picker;
  const facts = BODY_ROUTERS[generation];
  const config = facts.config === undefined ? undefined : { ...CONFIG, content: facts.config };
  const image = ledger.note('image', catalogued(facts.image, `body-based router of ${generation}`, facts));
  const fromFile = config === undefined ? [] : [`--config-file=${config.folder}/${config.file}`];
  return {
    name: ledger.note('name', byDefault('body-router', 'one for each gateway, beside which it stands')),
    namespace: ledger.note('namespace', derived(gateway.namespace, 'that of the gateway, as extensions demand')),
    generation: ledger.note('generation', derived(generation, 'targets.picker.generation')),
    version: ledger.note('version', catalogued(facts.version, `that of the generation ${generation}`, facts)),
    image: registry === undefined ? image : mirrored(image, registry, ledger),
    args: ledger.note(
      'args',
      derived(
        [...facts.args, ...fromFile, ...OWN_ARGS],
        'what its chart passes; metrics need no rights to be read, so that it needs none to ask who reads them',
      ),
    ),
    ...(config === undefined
      ? {}
      : { config: ledger.note('config', catalogued(config, 'both headers, as its own manifests set them', facts)) }),
    ports: ledger.note('ports', catalogued({ ...facts.ports }, 'its own defaults', facts)),
    headers: ledger.note(
      'headers',
      catalogued({ model: facts.modelHeader, baseModel: facts.baseModelHeader }, 'what it sets', facts),
    ),
    configMapVerbs: ledger.note('configMapVerbs', catalogued([...facts.rights.verbs], 'without these it ends', facts)),
    configMapLabel: ledger.note('configMapLabel', catalogued({ ...facts.configMapLabel }, 'what it looks for', facts)),
    baseModels: ledger.note('baseModels', derived(baseModelsOf(models), 'names, aliases and adapters of every model')),
    replicas: ledger.note('replicas', byDefault(2, 'without it no request is answered, so a node may fail or drain')),
    timeoutMilliseconds: ledger.note(
      'timeoutMilliseconds',
      byDefault(
        LOAD_BALANCER_LIMITS.extensionTimeout.max,
        'it answers only when it has the whole body, which a slow client takes its time to send',
        LOAD_BALANCER_LIMITS.extensionTimeout.source,
      ),
    ),
    resources: ledger.note(
      'resources',
      byDefault(
        { cpuMillis: 250, memoryMib: 256, memoryLimitMib: 1024, ephemeralStorageMib: 64 },
        'it holds the bodies of all requests on their way, some of them long prompts or images',
      ),
    ),
    nodePool: ledger.note('nodePool', derived(SYSTEM_POOL, 'needs no accelerator')),
  };
}

/** Of both generations. Profiles of a process would stand open beside the metrics. */
const OWN_ARGS = ['--zap-encoder=json', '--metrics-endpoint-auth=false', '--enable-pprof=false'] as const;

/** A name that two models serve is the first one's: the router finds one base model for each name. */
function baseModelsOf(models: Readonly<Record<string, Served>>): BaseModel[] {
  const taken = new Set<string>();
  return Object.values(models).flatMap((model) => {
    const [baseModel, ...adapters] = namesOf(model).filter((name) => !taken.has(name));
    if (baseModel === undefined) return [];
    for (const name of [baseModel, ...adapters]) taken.add(name);
    return [{ model: model.name, configMap: `${model.name}-names`, baseModel, adapters }];
  });
}
