import type { BinaryAuthorizationDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { BinaryAuthorization } from '../types/cluster-parts';

/** Which images may run: by default those that the environment runs, each by its exact name. */
export function resolveBinaryAuthorization(
  images: readonly string[],
  given: BinaryAuthorizationDescription,
  ledger: Ledger,
): BinaryAuthorization {
  const own = [...new Set(images.map(withRegistry))].sort();
  return {
    mode: ledger.given('mode', given.mode),
    images: ledger.note('images', derived(own, 'images of all pods that the manifests and the next steps make')),
    admit: ledger.choose('admit', given.admit, derived(own, 'the images that this environment runs, and no other')),
    attestors: ledger.choose('attestors', given.attestors, byDefault([], 'nobody attests images')),
    elsewhere: ledger.choose(
      'elsewhere',
      given.elsewhere,
      byDefault(
        'ALWAYS_ALLOW' as const,
        "a project has one policy; the other clusters of this one are not this one's to stop",
      ),
    ),
  };
}

/**
 * An image's name with its registry: the first part is one when it has a dot or a colon or is `localhost`; else the image
 * is of Docker Hub (https://github.com/distribution/reference, `ParseNormalizedNamed`).
 */
export function withRegistry(image: string): string {
  const [first = '', ...rest] = image.split('/');
  if (rest.length === 0) return `docker.io/library/${image}`;
  return /[.:]/.test(first) || first === 'localhost' ? image : `docker.io/${image}`;
}
