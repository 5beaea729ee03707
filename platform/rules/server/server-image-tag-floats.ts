import { hasFloatingTag, parseImage } from '../engine/image-reference';
import type { Rule } from '../rule';

/** What is reviewed is not what runs. */
export const serverImageTagFloats = {
  name: 'server-image-tag-floats',
  severity: 'error',
  summary: 'An image of a server of your own whose tag is moved from release to release, or that has none.',
  why:
    'Nodes pull such a tag at different times and keep what they have, so that replicas run different releases; what was ' +
    'tested is not what starts on the next node.',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  check: (platform) =>
    Object.values(platform.servers).flatMap(({ name, engine: { image } }) => {
      if (!hasFloatingTag(image)) return [];
      const { tag } = parseImage(image);
      return [
        {
          path: `models.${name}.server.image`,
          message: tag === undefined ? `${image} has no tag, which means latest` : `the tag ${tag} moves`,
          given: image,
          allowed: 'a tag of one release, or a digest',
        },
      ];
    }),
} satisfies Rule;
