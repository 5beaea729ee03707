import type { Construct } from 'constructs';
import { downloadsOfFill, fillOf, isInBucket, type Model, type Platform } from '../../platform/resolve';
import { labels, weightsFiller } from '../labels';
import { podsToHosts } from './downloads';
import { allowMetadataServer } from './metadata-server';
import { allowEgress, HTTPS, tcp } from './network-policy';
import { internet } from './peers';

/** Lets the Job that fills a model's weights download them, and say who it is to Google where it writes a bucket. */
export function weightsFillerToHub(scope: Construct, platform: Platform, model: Model): void {
  const fill = fillOf(model.weights);
  if (fill === undefined) return;
  const of = weightsFiller(platform.name, model.name);
  const { 'app.kubernetes.io/component': component = '', 'app.kubernetes.io/instance': instance = '' } = labels(of);
  const base = {
    namespace: model.namespace,
    of,
    pods: {
      matchLabels: { 'app.kubernetes.io/component': component, 'app.kubernetes.io/instance': instance },
    },
  };
  if (platform.network.fqdnPolicies === undefined)
    allowEgress(scope, {
      ...base,
      name: `${fill.name}-to-hub`,
      why: 'the Job downloads weights from Hugging Face, whose storage has no fixed addresses; nothing private is reached',
      to: internet(),
      ports: tcp([HTTPS]),
    });
  else podsToHosts(scope, { ...base, name: fill.name }, downloadsOfFill(model));
  if (!isInBucket(model.weights)) return;
  allowMetadataServer(scope, {
    ...base,
    name: fill.name,
    why: 'the Job writes the bucket in the name of its own service account, whose token the metadata server gives',
  });
}
