import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { priorityClass } from '../priority-class';

/** Who gets a node where there are too few. Pods that name a class which is not there are refused. */
export class PriorityClassChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'priority-classes', { disableResourceNameHashes: true });
    for (const one of Object.values(platform.priorityClasses)) priorityClass(this, platform.name, one);
  }
}
