import { poolsOf, servedOf } from '../../resolve';
import type { Rule } from '../rule';

/** Nobody reads through it. */
export const weightsCacheWithoutReaders = {
  name: 'weights-cache-without-readers',
  severity: 'warning',
  summary: 'An Anywhere Cache in a zone where no model reads the bucket.',
  why: 'A cache serves the readers of its own zone alone. One where no node pool of a reading model stands is never filled.',
  source: 'https://cloud.google.com/storage/docs/anywhere-cache',
  check: (platform) => {
    const { weightsBucket } = platform;
    const served = servedOf(platform);
    if (weightsBucket?.kind !== 'made' || weightsBucket.anywhereCache === undefined) return [];
    const readers = weightsBucket.readers.flatMap((name) => served[name] ?? []);
    const reading = readers.flatMap((model) => poolsOf(platform, model)).flatMap((pool) => pool.zones);
    const { zones } = weightsBucket.anywhereCache;
    const idle = zones.filter((zone) => !reading.includes(zone));
    if (idle.length === 0 || reading.length === 0) return [];
    return [
      {
        path: 'weightsBucket.anywhereCache.zones',
        message: `no model that reads the bucket runs in ${idle.join(', ')}`,
        given: zones,
        allowed: [...new Set(reading)].sort().join(', '),
        fix: `zones: [${[...new Set(reading)]
          .sort()
          .map((zone) => `'${zone}'`)
          .join(', ')}]`,
      },
    ];
  },
} satisfies Rule;
