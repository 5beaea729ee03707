/** Where an image comes from. */
export interface ImageName {
  /** `docker.io` where the name says none. */
  readonly host: string;
  /** Repository with its tag or digest: `vllm/vllm-openai:v0.30.0`. */
  readonly path: string;
}

/** A repository of Artifact Registry. */
export interface ArtifactRepository {
  readonly location: string;
  readonly project: string;
  readonly repository: string;
}

/**
 * Takes an image's name apart as Docker does: its first part is a host when it has a dot or a colon or is `localhost`.
 *
 * @see https://github.com/distribution/reference
 */
export function imageName(image: string): ImageName {
  const [first = '', ...rest] = image.split('/');
  if (rest.length === 0) return { host: 'docker.io', path: `library/${image}` };
  if (/[.:]/.test(first) || first === 'localhost') return { host: first, path: rest.join('/') };
  return { host: 'docker.io', path: image };
}

/** Whether Google's registry holds an image: it needs no mirror, and nodes can stream it. */
export function isOfArtifactRegistry(image: string): boolean {
  return /(^|\.)gcr\.io$|-docker\.pkg\.dev$/.test(imageName(image).host);
}

/** Locations of the repositories that stand behind the old names of Container Registry. */
const CONTAINER_REGISTRY: Readonly<Record<string, string>> = {
  'gcr.io': 'us',
  'us.gcr.io': 'us',
  'eu.gcr.io': 'europe',
  'asia.gcr.io': 'asia',
};

/** The repository of Artifact Registry that an image is in; undefined where it is elsewhere. */
export function tryFindRepository(image: string): ArtifactRepository | undefined {
  const { host, path } = imageName(image);
  const [project = '', repository = ''] = path.split('/');
  const legacy = Object.hasOwn(CONTAINER_REGISTRY, host) ? CONTAINER_REGISTRY[host] : undefined;
  if (legacy !== undefined) return { location: legacy, project, repository: host };
  const [, location] = /^(.+)-docker\.pkg\.dev$/.exec(host) ?? [];
  return location === undefined ? undefined : { location, project, repository };
}
