import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { ExistingNetwork } from './existing-network';
import type { Network } from './network';
import { NewNetwork } from './new-network';

export interface NetworkProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** The network of an environment, made or there already. */
export function addNetwork(scope: Construct, id: string, props: NetworkProps): Network {
  const { network } = props.platform;
  return network.kind === 'new'
    ? new NewNetwork(scope, id, { ...props, network })
    : new ExistingNetwork(scope, id, { ...props, network });
}
