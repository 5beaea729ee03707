import type { Gateway } from '../types/gateway';

/** What the edge's values depend on beside the description of the gateway. */
export interface EdgeContext {
  readonly environment: string;
  readonly gateway: Gateway;
  /** Every host name that gateway and routes answer to. */
  readonly domains: readonly string[];
  /** Those that the certificate which is made is for. */
  readonly certified: readonly string[];
  /** Full names of the VPC and of the nodes' subnet. */
  readonly network: string;
  readonly subnetwork: string;
}
