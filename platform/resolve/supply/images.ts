import { CURL_IMAGE, SET_UP_IMAGES } from '../../catalog';
import { installedAdapters } from '../metrics-adapter';
import type { BodyRouter } from '../types/body-router';
import type { Delivery } from '../types/delivery';
import type { Gateway } from '../types/gateway';
import type { Served } from '../types/served';

/** What decides which images run in the cluster. */
export interface ImagesContext {
  readonly models: Readonly<Record<string, Served>>;
  readonly gateway: Gateway;
  readonly delivery: Delivery;
  readonly bodyRouter?: BodyRouter | undefined;
}

/** Images of every pod that the manifests and the next steps make; GKE's own are not among them. */
export function imagesOf({ models, gateway, delivery, bodyRouter }: ImagesContext): string[] {
  const all = Object.values(models);
  const adapters = installedAdapters(all);
  const argocd = delivery.kind === 'argocd' && delivery.destinationServer === 'https://kubernetes.default.svc';
  const queued = all.some(({ queue }) => queue !== undefined);
  const images = [
    ...all.flatMap(({ engine, pool }) => [engine.image, pool.picker.image]),
    ...(bodyRouter === undefined ? [] : [bodyRouter.image]),
    ...adapters.flatMap((name) => SET_UP_IMAGES[name]),
    ...(queued ? SET_UP_IMAGES.kueue : []),
    ...(argocd ? SET_UP_IMAGES.argocd : []),
    ...(gateway.external ? [] : [CURL_IMAGE]),
  ];
  return [...new Set(images)];
}
