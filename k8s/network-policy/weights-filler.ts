import type { Construct } from 'constructs';
import { downloadsOfFill, fillOf, isInBucket, type Model, type Platform } from '../../platform/resolve';
import { labels, weightsFiller } from '../labels';
import { podsToHosts } from './downloads';
import { METADATA_SERVERS } from './model-to-metadata-server';
import { allowEgress, tcp } from './network-policy';
import { internet } from './peers';

const HTTPS = 443;

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
  for (const { name, cidr, ports } of METADATA_SERVERS) {
    allowEgress(scope, {
      ...base,
      name: `${fill.name}-to-metadata-server-${name}`,
      why: 'the Job writes the bucket in the name of its own service account, whose token the metadata server gives',
      to: [{ ipBlock: { cidr } }],
      ports: tcp(ports),
    });
  }
}
