import type { Rule } from '../rule';

export const stateBucketNameProhibited = {
  name: 'state-bucket-name-prohibited',
  severity: 'error',
  summary: 'A name that Cloud Storage gives to no new bucket.',
  why: 'Names that begin with goog, hold google or look like an address are refused when the bucket is made, after the plan was approved.',
  source: 'https://cloud.google.com/storage/docs/buckets#naming',
  check({ stateBucket }) {
    if (stateBucket === undefined) return [];
    const { name } = stateBucket;
    const reason = prohibitedBecause(name);
    if (reason === undefined) return [];
    return [
      {
        path: 'state.bucket',
        message: `no bucket may be named '${name}': ${reason}`,
        given: name,
        allowed: 'another name, unique among all buckets of everybody: your project id makes a good beginning',
      },
    ];
  },
} satisfies Rule;

function prohibitedBecause(name: string): string | undefined {
  if (name.startsWith('goog')) return 'it begins with goog';
  if (/g[o0]{2}gle/.test(name)) return 'it holds google, or what looks like it';
  if (/^\d+(\.\d+){3}$/.test(name)) return 'it looks like an IP address';
  if (name.split('.').some((part) => part.length > 63 || part === ''))
    return 'a part between dots is empty or too long';
  return undefined;
}
