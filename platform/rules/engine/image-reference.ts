/** A container image taken apart: `registry/repository:tag@digest`. */
export interface ImageReference {
  /** With its registry where it names one. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** @see https://github.com/distribution/reference */
export function parseImage(image: string): ImageReference {
  const [name = '', digest] = image.split('@');
  const colon = name.lastIndexOf(':');
  const tagged = colon > name.lastIndexOf('/');
  return {
    repository: tagged ? name.slice(0, colon) : name,
    ...(tagged ? { tag: name.slice(colon + 1) } : {}),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Last part of the repository's name: `vllm-openai`. */
export function imageName(image: string): string {
  return parseImage(image).repository.split('/').at(-1) ?? '';
}

/** The release that a tag names, `v0.30.0-cu129` -> `0.30.0`, or undefined. */
export function versionOfTag(tag: string | undefined): string | undefined {
  return /^v?(\d+\.\d+\.\d+(?:\.\d+)?)(?:[-.+]|$|rc|post)/.exec(tag ?? '')?.[1]?.replace(/\.$/, '');
}

/** Tags that are moved to other images. `nightly-<commit>` stays. */
const FLOATING = /^(latest|nightly|main|master|dev|edge|stable|cu\d+-nightly|latest-.*|v\d+|v\d+\.\d+)$/;

/** Whether an image is named by a tag that moves, or by none. */
export function hasFloatingTag(image: string): boolean {
  const { tag, digest } = parseImage(image);
  return digest === undefined && (tag === undefined || FLOATING.test(tag));
}
