import type { Rule } from '../rule';

/** A cache stands in a zone of the bucket's own location. */
export const weightsCacheOutsideBucket = {
  name: 'weights-cache-outside-bucket',
  severity: 'error',
  summary: "An Anywhere Cache in a zone outside the bucket's location.",
  why:
    'Cloud Storage makes a cache only in a zone of the region, or of a region of the multi-region, that the bucket is in: ' +
    'the apply fails after the bucket and everything before it was made.',
  source: 'https://cloud.google.com/storage/docs/anywhere-cache',
  check: ({ weightsBucket }) => {
    if (weightsBucket?.kind !== 'made') return [];
    const { location, anywhereCache } = weightsBucket;
    const outside = (anywhereCache?.zones ?? []).filter((zone) => !isWithin(zone, location));
    if (outside.length === 0) return [];
    return [
      {
        path: 'weightsBucket.anywhereCache.zones',
        message: `${outside.join(', ')} ${outside.length === 1 ? 'is' : 'are'} not in ${location}, where the bucket is`,
        given: anywhereCache?.zones,
        allowed: `zones of ${location}`,
      },
    ];
  },
} satisfies Rule;

/** Multi-regions by the continent that their regions' names begin with. */
const MULTI_REGIONS: Readonly<Record<string, string>> = { us: 'us-', eu: 'europe-', asia: 'asia-' };

function isWithin(zone: string, location: string): boolean {
  return zone.startsWith(MULTI_REGIONS[location] ?? `${location}-`);
}
