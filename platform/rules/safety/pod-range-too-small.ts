import { figure } from '../../sizing';
import type { Rule } from '../rule';
import { mostNodes } from './address-ranges';
import { tooSmall } from './range-too-small';

/** GKE gives each node of up to 110 pods, its default, a /24: twice as many addresses as pods, rounded up. */
const ADDRESSES_PER_NODE = 256;

export const podRangeTooSmall = {
  name: 'pod-range-too-small',
  severity: 'error',
  summary: 'A range for pods that runs out before the node pools are full.',
  why:
    'Every node takes a block of pod addresses as a whole. When the range is used up the autoscaler adds no more nodes and ' +
    'pods wait, although the pool has not reached its maximum and there is quota left.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/flexible-pod-cidr',
  check(platform) {
    const nodes = mostNodes(platform);
    const addresses = nodes * ADDRESSES_PER_NODE;
    const because = `${figure(nodes)} nodes at the most take ${figure(addresses)} pod addresses, ${ADDRESSES_PER_NODE} each`;
    return tooSmall(platform, { field: 'podsCidr', addresses, reserved: 0, because });
  },
} satisfies Rule;
