import type { RegistryDescription, UpstreamDescription } from '../../description';
import { imageName, isOfArtifactRegistry } from './image-name';
import { imagesOfServers } from './images';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import { everyRole } from '../roles';
import type { Served } from '../types/served';
import type { Registry, Upstream } from '../types/registry';

/** What a registry's values depend on beside its own description. */
export interface RegistryContext {
  readonly environment: string;
  readonly project: string;
  readonly region: string;
  readonly models: Readonly<Record<string, Served>>;
}

const REMOTE = 'https://cloud.google.com/artifact-registry/docs/repositories/remote-overview';
const CLEAN_UP = 'https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy';
const SCANNING = 'https://cloud.google.com/artifact-analysis/docs/container-scanning-overview';
const TAGS = 'https://cloud.google.com/artifact-registry/docs/docker/manage-images';

/** The registry of an environment; undefined where pods pull from wherever images are. */
export function resolveRegistry(
  context: RegistryContext,
  given: RegistryDescription | undefined,
  ledger: Ledger,
): Registry | undefined {
  if (given === undefined) return undefined;
  const { environment } = context;
  const { cleanUp, ownImages } = given;
  const age = ledger.under('cleanUp');
  const own = ledger.under('ownImages');
  return {
    location: ledger.note('location', derived(context.region, 'where the nodes are: only from there can they stream')),
    upstreams: resolveUpstreams(context, given, ledger.under('upstreams')),
    vulnerabilityScanning: ledger.choose(
      'vulnerabilityScanning',
      given.vulnerabilityScanning,
      byDefault(true, 'what others built runs beside the weights; each image is charged once', SCANNING),
    ),
    cleanUp: {
      deleteAfterDays: age.choose(
        'deleteAfterDays',
        cleanUp?.deleteAfterDays,
        byDefault(90, 'a quarter: an image that is pulled again is fetched again', CLEAN_UP),
      ),
      keepVersions: age.choose(
        'keepVersions',
        cleanUp?.keepVersions,
        byDefault(5, 'the one that runs and those to go back to, whether their source still has them or not', CLEAN_UP),
      ),
      dryRun: age.choose('dryRun', cleanUp?.dryRun, byDefault(false, 'what is kept is charged')),
    },
    ...(ownImages === undefined
      ? {}
      : {
          ownImages: {
            repository: own.choose(
              'repository',
              ownImages.repository,
              derived(`${environment}-images`, "the environment's name and what is in it"),
            ),
            immutableTags: own.choose(
              'immutableTags',
              ownImages.immutableTags,
              byDefault(true, 'what was tested is what runs', TAGS),
            ),
          },
        }),
  };
}

/** Every host that an image of the manifests comes from, and those that the description names. */
function resolveUpstreams(context: RegistryContext, given: RegistryDescription, ledger: Ledger): Registry['upstreams'] {
  const images = Object.values(everyRole(context.models)).flatMap(imagesOfServers);
  const pulled = images.filter((image) => !isOfArtifactRegistry(image)).map((image) => imageName(image).host);
  const hosts = [...new Set([...pulled, ...Object.keys(given.upstreams ?? {})])].sort();
  return Object.fromEntries(
    hosts.map((host) => [host, resolveUpstream(context, host, given.upstreams?.[host], ledger)] as const),
  );
}

function resolveUpstream(
  { environment, project, region }: RegistryContext,
  host: string,
  given: UpstreamDescription | undefined,
  ledger: Ledger,
): Upstream {
  if (given?.existing !== undefined) return ledger.given(host, { kind: 'existing', prefix: given.existing });
  const repository = `${environment}-${repositoryName(host)}`;
  const upstream: Upstream = {
    kind: 'made',
    repository,
    prefix: `${region}-docker.pkg.dev/${project}/${repository}`,
    ...(given === undefined
      ? {}
      : { credentials: { username: given.username, passwordSecretVersion: given.passwordSecretVersion } }),
  };
  return ledger.note(host, derived(upstream, 'images of the manifests come from there', REMOTE));
}

function repositoryName(host: string): string {
  return host === 'docker.io' ? 'docker-hub' : host.replace(/[^a-z0-9]+/g, '-');
}

/** The name by which an image is pulled: through its repository where the registry has one, else as it is. */
export function pulledImage(image: string, registry: Registry | undefined): string {
  if (registry === undefined || isOfArtifactRegistry(image)) return image;
  const { host, path } = imageName(image);
  const upstream = Object.hasOwn(registry.upstreams, host) ? registry.upstreams[host] : undefined;
  return upstream === undefined ? image : `${upstream.prefix}/${path}`;
}

/** The models with every image as it is pulled. */
export function throughRegistry<S extends Served>(
  models: Readonly<Record<string, S>>,
  registry: Registry | undefined,
  ledger: Ledger,
): Readonly<Record<string, S>> {
  if (registry === undefined) return models;
  return Object.fromEntries(
    Object.entries(models).map(([name, model]) => {
      const { engine, pool } = model;
      const own = ledger.under(name);
      const image = mirrored(engine.image, registry, own.under('engine'));
      const picker = {
        ...pool.picker,
        image: mirrored(pool.picker.image, registry, own.under('pool').under('picker')),
      };
      const roles = rolesThroughRegistry(model, registry, own);
      return [name, { ...model, ...roles, engine: { ...engine, image }, pool: { ...pool, picker } }] as const;
    }),
  );
}

/** The routing proxy and the prefill servers of a model, where it has them, with their images as they are pulled. */
function rolesThroughRegistry(
  { disaggregation, prefill }: Served,
  registry: Registry,
  ledger: Ledger,
): Pick<Served, 'disaggregation' | 'prefill'> {
  const proxy = disaggregation?.routingProxy;
  if (disaggregation === undefined || proxy === undefined || prefill === undefined) return {};
  const image = mirrored(proxy.image, registry, ledger.under('disaggregation').under('routingProxy'));
  const engineImage = mirrored(prefill.engine.image, registry, ledger.under('prefill').under('engine'));
  return {
    disaggregation: { ...disaggregation, routingProxy: { ...proxy, image } },
    prefill: { ...prefill, engine: { ...prefill.engine, image: engineImage } },
  };
}

/** An image as nodes pull it; where that is through the registry, the ledger tells what is mirrored. */
export function mirrored(image: string, registry: Registry, ledger: Ledger): string {
  const pulled = pulledImage(image, registry);
  return pulled === image ? image : ledger.note('image', derived(pulled, `${image}, through the registry`, REMOTE));
}
