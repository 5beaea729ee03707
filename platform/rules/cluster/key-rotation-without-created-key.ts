import type { Rule } from '../rule';

export const keyRotationWithoutCreatedKey = {
  name: 'key-rotation-without-created-key',
  severity: 'error',
  summary: 'A time of rotation where no key is made.',
  why:
    'A key that is there already is rotated as whoever made it decided. The time that is said here would have no effect, and ' +
    'an auditor who reads it would believe it.',
  source: 'https://cloud.google.com/kms/docs/key-rotation',
  check({ cluster, origins }) {
    const { keys } = cluster;
    const given = origins['cluster.keys.rotationDays']?.kind === 'given';
    if (keys === undefined || !given || keys.secrets?.make === true || keys.bootDisks?.make === true) return [];
    return [
      {
        path: 'cluster.keys.rotationDays',
        message: 'no key is made, so nothing is rotated',
        given: keys.rotationDays,
        allowed: "secrets or bootDisks 'create' besides, or no rotationDays",
        fix: 'take rotationDays out',
      },
    ];
  },
} satisfies Rule;
