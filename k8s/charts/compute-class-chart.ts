import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { computeClass } from '../compute-class';

/** The ways of obtaining accelerators, in their order. */
export class ComputeClassChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'compute-classes', { disableResourceNameHashes: true });
    for (const one of Object.values(platform.computeClasses)) computeClass(this, platform, one);
  }
}
