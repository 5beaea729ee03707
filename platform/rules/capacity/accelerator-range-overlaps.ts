import { addressBlock, blocksOverlap, cidrText, tryFindFreeBlock } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { addressRanges } from '../safety/address-ranges';

/** A node is in all of them at once. */
export const acceleratorRangeOverlaps = {
  name: 'accelerator-range-overlaps',
  severity: 'error',
  summary: "The range of the networks between GPUs meets one of the cluster's.",
  why:
    "A node stands in the cluster's network and in those between GPUs at the same time. Where their ranges meet it sends " +
    'what is for a pod or a Service out of the wrong card; GKE refuses such a node pool.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/setup-multinetwork-support-for-pods',
  check: (platform) => {
    const { cidr, sets } = platform.acceleratorNetworks;
    if (sets.length === 0) return [];
    const block = addressBlock(cidr);
    const others = addressRanges(platform);
    const other = others.find((range) => blocksOverlap(range.block, block));
    if (other === undefined) return [];
    const free = tryFindFreeBlock(
      block.prefix,
      others.map((range) => range.block),
    );
    return [
      {
        path: 'acceleratorNetworks.cidr',
        message: `${cidr} for the networks between GPUs overlaps ${other.cidr} for ${other.what}`,
        given: cidr,
        allowed: `a block apart from ${other.cidr}`,
        ...(free === undefined ? {} : { fix: fields({ acceleratorNetworks: { cidr: cidrText(free) } }) }),
      },
    ];
  },
} satisfies Rule;
