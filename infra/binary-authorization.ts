import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NewCluster } from '../platform/resolve/types/cluster';
import type { BinaryAuthorization as Policy } from '../platform/resolve/types/cluster-parts';
import type { Apis } from './apis';
import { BinaryAuthorizationPolicy, type ITerraformDependable } from './engine';

export interface BinaryAuthorizationProps {
  readonly platform: Platform;
  readonly cluster: NewCluster;
  readonly apis: Apis;
}

/** The project's policy on images, with what this cluster may run; nothing where it may run any. */
export class BinaryAuthorization extends Construct {
  /** The cluster depends on it: enforced before it is written, the policy that is there admits everything or nothing. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { platform, cluster, apis }: BinaryAuthorizationProps) {
    super(scope, id);
    const { binaryAuthorization } = cluster;
    this.ready = binaryAuthorization === undefined ? [] : [this.addPolicy(binaryAuthorization, platform, apis)];
  }

  private addPolicy(
    { mode, admit, attestors, elsewhere }: Policy,
    { name, cluster, project }: Platform,
    apis: Apis,
  ): BinaryAuthorizationPolicy {
    return new BinaryAuthorizationPolicy(this, 'policy', {
      project,
      description: `Slipway environment ${name}: what its cluster may run`,
      // Google's own images, which GKE updates when it pleases.
      globalPolicyEvaluationMode: 'ENABLE',
      admissionWhitelistPatterns: admit.map((namePattern) => ({ namePattern })),
      clusterAdmissionRules: [
        {
          cluster: `${cluster.location}.${cluster.name}`,
          ...(attestors.length === 0
            ? { evaluationMode: 'ALWAYS_DENY' }
            : { evaluationMode: 'REQUIRE_ATTESTATION', requireAttestationsBy: [...attestors] }),
          enforcementMode: mode,
        },
      ],
      defaultAdmissionRule: { evaluationMode: elsewhere, enforcementMode: mode },
      dependsOn: apis.of('binaryauthorization'),
    });
  }
}
