import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { ComputeDisk } from './engine';
import type { Keys } from './keys';
import { protection } from './protection';

export interface WeightsDisksProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly keys: Keys;
}

/**
 * Hyperdisk ML volumes for weights. A disk that is filled takes one writer; afterwards its access mode changes in place, and
 * any number of nodes may read it. What encrypts boot disks encrypts them, too.
 *
 * @see https://cloud.google.com/compute/docs/disks/hd-types/hyperdisk-ml
 */
export class WeightsDisks extends Construct {
  constructor(scope: Construct, id: string, { platform, apis, keys }: WeightsDisksProps) {
    super(scope, id);
    for (const { name, weights } of Object.values(platform.models)) {
      if (weights.source !== 'hyperdisk-ml') continue;
      new ComputeDisk(this, name, {
        name: weights.disk,
        project: platform.project,
        zone: weights.zone,
        type: 'hyperdisk-ml',
        size: weights.sizeGib,
        provisionedThroughput: weights.throughputMibps,
        accessMode: weights.fill === undefined ? 'READ_ONLY_MANY' : 'READ_WRITE_SINGLE',
        labels: { ...platform.labels },
        ...protection(platform.protection),
        ...(keys.bootDisks === undefined ? {} : { diskEncryptionKey: { kmsKeySelfLink: keys.bootDisks } }),
        dependsOn: [...apis.of('compute'), ...keys.grants],
      });
    }
  }
}
