import { tryFindVllmRelease } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { imageName, parseImage, versionOfTag } from './image-reference';

/** One of the two was bumped. */
export const imageOfAnotherEngineVersion = {
  name: 'image-of-another-engine-version',
  severity: 'error',
  summary: 'An engine image of another release than engine.version.',
  why:
    'Flags, parsers, metric names and memory are checked for engine.version, while the pods run the image: a flag that the ' +
    'image dropped ends in a crash loop, and a metric that it renamed stops the autoscaler in silence.',
  source: 'kserve/kserve#5507',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const { repository, tag } = parseImage(engine.image);
      const version = versionOfTag(tag);
      if (version === undefined || !imageName(engine.image).includes('vllm') || version === engine.version) return [];
      const known = tryFindVllmRelease(version) !== undefined;
      return [
        {
          path: `models.${name}.engine.image`,
          message: `the image is of vLLM ${version}, and engine.version says ${engine.version}`,
          given: engine.image,
          allowed: `an image of ${engine.version}`,
          fix: fields({ engine: known ? { version } : { image: `${repository}:v${engine.version}` } }),
        },
      ];
    }),
} satisfies Rule;
