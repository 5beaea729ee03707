import { Construct } from 'constructs';

import { slugOf } from '../../platform/resolve/edge/names';
import type { Platform } from '../../platform/resolve/platform';
import type { EdgeIap } from '../../platform/resolve/types/edge';
import { IapWebIamMember } from '../engine';
import { GRANTS } from '../grants';
import { memberId } from './ids';

/**
 * Who may pass Identity-Aware Proxy. GKE names the backends when it makes them, so the grant is on everything of the project
 * behind IAP, and holds for the gateway's host names alone
 * (https://docs.cloud.google.com/chrome-enterprise-premium/docs/hostname-and-path-conditions).
 */
export class Iap extends Construct {
  constructor(scope: Construct, id: string, { project }: Platform, { hostnames, members }: EdgeIap) {
    super(scope, id);
    for (const member of members) {
      for (const hostname of hostnames) {
        new IapWebIamMember(this, `${memberId(member)}-${slugOf(hostname)}`, {
          project,
          role: GRANTS.callerPassesIap.role,
          member,
          condition: {
            title: hostname,
            description: 'Only what the gateway answers to under this host name',
            expression: expression(hostname),
          },
        });
      }
    }
  }
}

function expression(hostname: string): string {
  return hostname.startsWith('*.') ? `request.host.endsWith("${hostname.slice(1)}")` : `request.host == "${hostname}"`;
}
