import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { namespacesOf, type Platform, servedOf } from '../../platform/resolve';
import { namespace, type PodSecurity } from '../namespace';
import { namespaceBoundary } from '../network-policy';

/** The namespaces, and what crosses their borders. */
export class NamespaceChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'namespaces', { disableResourceNameHashes: true });
    for (const name of namespacesOf(platform)) {
      namespace(this, platform.name, name, podSecurityOf(platform, name));
      namespaceBoundary(this, platform, name);
    }
  }
}

function podSecurityOf(platform: Platform, name: string): PodSecurity {
  const { nodePools } = platform;
  const sharesIpc = Object.values(servedOf(platform)).some(
    (model) => model.namespace === name && nodePools[model.nodePool]?.accelerator?.sharing?.strategy === 'MPS',
  );
  return sharesIpc ? 'privileged' : 'restricted';
}
