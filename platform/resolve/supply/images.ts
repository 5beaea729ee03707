import { CURL_IMAGE, SET_UP_IMAGES } from '../../catalog';
import { installedAdapters } from '../metrics-adapter';
import { everyRole } from '../roles';
import type { BodyRouter } from '../types/body-router';
import type { Delivery } from '../types/delivery';
import type { Gateway } from '../types/gateway';
import type { Secret } from '../types/secrets';
import type { Served } from '../types/served';

/** What decides which images run in the cluster. */
export interface ImagesContext {
  readonly models: Readonly<Record<string, Served>>;
  readonly gateway: Gateway;
  readonly delivery: Delivery;
  readonly bodyRouter?: BodyRouter | undefined;
  readonly secrets: Readonly<Record<string, Secret>>;
}

/** Images of a model's servers, of what stands beside them, and of their picker. */
export function imagesOfServers({ engine, disaggregation, pool }: Served): string[] {
  const proxy = disaggregation?.routingProxy;
  return [engine.image, ...(proxy === undefined ? [] : [proxy.image]), pool.picker.image];
}

/** Images of every pod that the manifests and the next steps make; GKE's own are not among them. */
export function imagesOf({ models, gateway, delivery, bodyRouter, secrets }: ImagesContext): string[] {
  const all = Object.values(everyRole(models));
  const adapters = installedAdapters(all);
  const argocd = delivery.kind === 'argocd' && delivery.destinationServer === 'https://kubernetes.default.svc';
  const copied = Object.values(secrets).some(({ synced }) => synced?.by === 'external-secrets');
  const queued = all.some(({ queue }) => queue !== undefined);
  const images = [
    ...all.flatMap(imagesOfServers),
    ...(bodyRouter === undefined ? [] : [bodyRouter.image]),
    ...adapters.flatMap((name) => SET_UP_IMAGES[name]),
    ...(queued ? SET_UP_IMAGES.kueue : []),
    ...(copied ? SET_UP_IMAGES['external-secrets'] : []),
    ...(all.some(({ hosts }) => hosts !== undefined) ? SET_UP_IMAGES.lws : []),
    ...(argocd ? SET_UP_IMAGES.argocd : []),
    ...(gateway.external ? [] : [CURL_IMAGE]),
  ];
  return [...new Set(images)];
}
