import { servedOf, type Upstream } from '../../resolve';
import type { Rule } from '../rule';

/** Nothing is pulled through it. */
export const upstreamWithoutImages = {
  name: 'upstream-without-images',
  severity: 'warning',
  summary: 'A registry that is set up for an image source which no image comes from.',
  why:
    'A repository would be made and a password opened to it for nothing; more often the host is misspelt, and the source ' +
    'that was meant is read as anybody, within the limits that it has for that.',
  source: 'https://cloud.google.com/artifact-registry/docs/repositories/configure-remote-auth-dockerhub',
  check: (platform) => {
    const { registry } = platform;
    if (registry === undefined) return [];
    const images = Object.values(servedOf(platform)).flatMap(({ engine, pool }) => [engine.image, pool.picker.image]);
    const serves = ({ prefix }: Upstream): boolean => images.some((image) => image.startsWith(`${prefix}/`));
    const upstreams = Object.entries(registry.upstreams);
    const used = upstreams.filter(([, upstream]) => serves(upstream)).map(([host]) => host);
    return upstreams
      .filter(([host]) => !used.includes(host))
      .map(([host]) => ({
        path: `registry.upstreams.${host}`,
        message: `no image of the manifests comes from ${host}`,
        given: host,
        allowed: used.join(', '),
      }));
  },
} satisfies Rule;
