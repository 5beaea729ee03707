import type { Platform } from '../platform/resolve';
import { cloud, credentials, ownState } from './next-steps/cloud';
import { argocd, customResources, leaderWorkerSets, metricsAdapter, queues } from './next-steps/cluster-set-up';
import { apply, namespace, secrets, wait } from './next-steps/delivery';
import { domain } from './next-steps/domain';
import { guardrails } from './next-steps/guardrails';
import { address, request } from './next-steps/request';
import { externalSecrets, secretSync } from './next-steps/secret-copies';
import type { Step } from './next-steps/step';
import { fetched, secretVersions, weights } from './next-steps/supply';

/** The commands that turn an environment's output into an answer of its first model, in the order in which they work. */
export function nextSteps(platform: Platform): Step[] {
  const model = Object.values(platform.models)[0];
  return [
    cloud(platform),
    ownState(platform),
    domain(platform),
    secretVersions(platform),
    weights(platform),
    credentials(platform),
    customResources(platform),
    metricsAdapter(platform),
    queues(platform),
    leaderWorkerSets(platform),
    secretSync(platform),
    externalSecrets(platform),
    argocd(platform),
    namespace(platform),
    secrets(platform),
    apply(platform),
    fetched(platform),
    guardrails(platform),
    wait(platform),
    address(platform),
    ...(model === undefined ? [] : [request(platform, model)]),
  ].filter(({ commands }) => commands.length > 0);
}
