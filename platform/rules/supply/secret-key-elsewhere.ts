import type { Rule } from '../rule';

/** Each replica is encrypted with a key of its own location. */
export const secretKeyElsewhere = {
  name: 'secret-key-elsewhere',
  severity: 'error',
  summary: 'A secret whose key is in another location than the secret.',
  why:
    'Secret Manager encrypts each replica with a key of the same region, and a secret that it replicates by itself with a ' +
    'key of the location global. With any other it refuses to make the secret.',
  source: 'https://cloud.google.com/secret-manager/docs/cmek',
  check: ({ secrets }) =>
    Object.entries(secrets).flatMap(([name, secret]) => {
      if (secret.kind !== 'made' || secret.kmsKey === undefined) return [];
      const place = secret.kmsKey.split('/')[3] ?? '';
      const wanted = secret.locations.length === 0 ? ['global'] : secret.locations;
      if (wanted.every((location) => location === place)) return [];
      return [
        {
          path: `secrets.${name}.kmsKey`,
          message: `the key is in ${place}, the secret in ${secret.locations.join(', ') || 'places that Google chooses'}`,
          given: secret.kmsKey,
          allowed: wanted.length === 1 ? `a key of ${wanted[0]}` : 'one location, with a key of it',
        },
      ];
    }),
} satisfies Rule;
