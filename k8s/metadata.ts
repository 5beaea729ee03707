import type { Served } from '../platform/resolve';
import { labels, modelServer, type Belonging } from './labels';
import { SYNC_WAVE_ANNOTATION, SYNC_WAVES, type SyncWave } from './sync-wave';

/** What the metadata of an object says. */
export interface MetadataProps {
  readonly name: string;
  /** Absent on cluster-scoped kinds. */
  readonly namespace?: string;
  readonly of: Belonging;
  readonly wave: SyncWave;
  /** Labels beside the recommended ones. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations beside the sync wave. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Metadata in the shape that every kind takes. */
export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: Record<string, string>;
  readonly annotations: Record<string, string>;
}

/** Metadata of an object: its name, the labels of what it belongs to, its place in the order. */
export function metadata(props: MetadataProps): Metadata {
  return {
    name: props.name,
    ...(props.namespace === undefined ? {} : { namespace: props.namespace }),
    labels: { ...labels(props.of), ...props.labels },
    annotations: { ...props.annotations, [SYNC_WAVE_ANNOTATION]: String(SYNC_WAVES[props.wave]) },
  };
}

/** Metadata of an object that is named after the model that it serves. */
export function metadataOfServer(
  environment: string,
  served: Pick<Served, 'name' | 'namespace' | 'engine'>,
  wave: SyncWave,
  more: Pick<MetadataProps, 'labels' | 'annotations'> = {},
): Metadata {
  const { name, namespace } = served;
  return metadata({ name, namespace, of: modelServer(environment, served), wave, ...more });
}
