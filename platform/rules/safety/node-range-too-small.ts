import { figure } from '../../sizing';
import type { Rule } from '../rule';
import { mostNodes } from './address-ranges';
import { tooSmall } from './range-too-small';

/** Network, gateway, second-to-last and broadcast address of every subnet. */
const RESERVED = 4;

export const nodeRangeTooSmall = {
  name: 'node-range-too-small',
  severity: 'error',
  summary: 'A range for nodes that runs out before the node pools are full.',
  why:
    'Every node has an address of the subnet, and Google keeps four of them. Beyond that no VM is made: pods wait although ' +
    'the pool has not reached its maximum.',
  source: 'https://cloud.google.com/vpc/docs/subnets#unusable-ip-addresses-in-every-subnet',
  check(platform) {
    const nodes = mostNodes(platform);
    const because = `the node pools may grow to ${figure(nodes)} nodes`;
    return tooSmall(platform, { field: 'nodesCidr', addresses: nodes, reserved: RESERVED, because });
  },
} satisfies Rule;
