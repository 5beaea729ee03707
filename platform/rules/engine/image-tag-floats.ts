import { fields } from '../literal';
import type { Rule } from '../rule';
import { hasFloatingTag, parseImage } from './image-reference';

/** What is reviewed is not what runs. */
export const imageTagFloats = {
  name: 'image-tag-floats',
  severity: 'error',
  summary: 'An engine image whose tag is moved from release to release, or that has none.',
  why:
    'Nodes pull such a tag at different times and keep what they have, so that replicas run different releases; flags, ' +
    'metrics and parsers are checked for the one of engine.version, and the next node that starts breaks.',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      if (!hasFloatingTag(engine.image)) return [];
      const { repository, tag } = parseImage(engine.image);
      return [
        {
          path: `models.${name}.engine.image`,
          message:
            tag === undefined
              ? `${engine.image} has no tag, which means latest`
              : `the tag ${tag} is moved from release to release`,
          given: engine.image,
          allowed: 'a tag of one release, or a digest',
          fix: fields({ engine: { image: `${repository}:v${engine.version}` } }),
        },
      ];
    }),
} satisfies Rule;
