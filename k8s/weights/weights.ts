import type { Construct } from 'constructs';
import { fillOf, type Model, type Platform } from '../../platform/resolve';
import { weightsFiller } from '../labels';
import { weightsFillerToHub } from '../network-policy';
import { serviceAccount } from '../service-account';
import { weightsDisk } from './disk';
import { weightsJob } from './job';

/** What makes a model's weights readable, beside the servers' own volumes: the disk that they lie on, the Job that fills it. */
export function weightsSupply(scope: Construct, platform: Platform, model: Model): void {
  const { weights, namespace } = model;
  const environment = platform.name;
  if (weights.source === 'hyperdisk-ml') weightsDisk(scope, { environment, project: platform.project }, model, weights);
  const fill = fillOf(weights);
  if (fill === undefined) return;
  const nodePool = platform.nodePools[fill.nodePool];
  if (nodePool === undefined) throw new Error(`the platform has no node pool ${fill.nodePool}`);
  serviceAccount(scope, { name: fill.serviceAccount, namespace, of: weightsFiller(environment, model.name) });
  weightsFillerToHub(scope, platform, model);
  weightsJob(scope, environment, model, nodePool);
}

/** Whether no server can run yet: a disk that takes one writer has no readers. */
export function awaitsWeights({ weights }: Model): boolean {
  return weights.source === 'hyperdisk-ml' && weights.fill !== undefined;
}
