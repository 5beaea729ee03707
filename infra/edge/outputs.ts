import type { Construct } from 'constructs';

import {
  type ComputeAddress,
  type DnsManagedZone,
  TerraformOutput,
  type TerraformOutputConfig,
  TerraformStack,
} from '../engine';
import type { Certificate } from './certificate';

export interface EdgeParts {
  readonly address: ComputeAddress | undefined;
  readonly zone: DnsManagedZone | undefined;
  readonly certificate: Certificate | undefined;
}

/** What somebody has to be told who runs the domain elsewhere: `terraform output`. */
export function addEdgeOutputs(scope: Construct, parts: EdgeParts): void {
  const stack = TerraformStack.of(scope);
  for (const [name, output] of Object.entries(outputs(parts))) new TerraformOutput(stack, name, output);
}

function outputs({ address, certificate, zone }: EdgeParts): Record<string, TerraformOutputConfig> {
  return {
    ...(address === undefined
      ? {}
      : { gateway_address: { value: address.address, description: 'Where the gateway answers' } }),
    ...(zone?.visibilityInput === 'public'
      ? {
          name_servers: {
            value: zone.nameServers,
            description: 'What the domain above has to delegate the zone to',
          },
        }
      : {}),
    ...(certificate === undefined
      ? {}
      : {
          certificate_records: {
            value: recordsOf(certificate),
            description: 'Records by which Google sees that the domains are ours',
          },
        }),
  };
}

function recordsOf({ authorizations }: Certificate): Record<string, string> {
  return Object.fromEntries(
    Object.entries(authorizations).map(([domain, { dnsResourceRecord }]) => {
      const { data, name, type } = dnsResourceRecord.get(0);
      return [domain, `${name} ${type} ${data}`];
    }),
  );
}
