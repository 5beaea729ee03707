import { fields } from '../literal';
import type { Rule } from '../rule';

/** One id, two kinds of repository. */
export const ownImagesInRemoteRepository = {
  name: 'own-images-in-remote-repository',
  severity: 'error',
  summary: 'A repository for images of your own with the id of one that stands in front of an image source.',
  why:
    'A repository of Artifact Registry is either remote or takes what is pushed. The second of the two would not be made, ' +
    'because its id is taken.',
  source: 'https://cloud.google.com/artifact-registry/docs/repositories/remote-overview',
  check: ({ registry, name }) => {
    const own = registry?.ownImages?.repository;
    const taken = Object.entries(registry?.upstreams ?? {}).find(([, { repository }]) => repository === own);
    if (own === undefined || taken === undefined) return [];
    return [
      {
        path: 'registry.ownImages.repository',
        message: `${own} stands in front of ${taken[0]}`,
        given: own,
        allowed: 'an id of its own',
        fix: fields({ ownImages: { repository: `${name}-images` } }),
      },
    ];
  },
} satisfies Rule;
