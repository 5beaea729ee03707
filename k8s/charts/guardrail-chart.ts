import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { guardrailService } from '../gateway/guardrail';
import { guardrailBoundary } from '../network-policy';

/** What stands before the guardrails that others run: their Services, their health checks, and what reaches them. */
export class GuardrailChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'guardrails', { disableResourceNameHashes: true });
    for (const guardrail of Object.values(platform.gateway.guardrails)) {
      guardrailService(this, platform.name, guardrail);
      guardrailBoundary(this, platform, guardrail);
    }
  }
}
