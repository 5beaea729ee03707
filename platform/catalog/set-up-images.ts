import { METRICS_ADAPTERS } from './metrics/adapters';

/** Asks an internal gateway from within the VPC. */
export const CURL_IMAGE = 'curlimages/curl:8.16.0';

/**
 * Images of what is installed beside the models, by what installs them. Tags that move with a release end in `*`.
 *
 * UNCONFIRMED: the names follow the projects' own manifests as they are known; none was read for these releases.
 */
export const SET_UP_IMAGES = {
  keda: [
    'ghcr.io/kedacore/keda:2.20.2',
    'ghcr.io/kedacore/keda-admission-webhooks:2.20.2',
    'ghcr.io/kedacore/keda-metrics-apiserver:2.20.2',
  ],
  stackdriver: [METRICS_ADAPTERS.stackdriver.image],
  kueue: ['registry.k8s.io/kueue/kueue:v0.19.2'],
  lws: ['registry.k8s.io/lws/lws:v0.10.0'],
  'external-secrets': ['ghcr.io/external-secrets/external-secrets:v2.9.0'],
  argocd: ['ghcr.io/dexidp/dex:*', 'public.ecr.aws/docker/library/redis:*', 'quay.io/argoproj/argocd:*'],
} as const;
