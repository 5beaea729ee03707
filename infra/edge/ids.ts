/**
 * An IAM member as part of a construct's id: `group-ml-at-example-com`. Two hyphens stand for one, so that no two members are
 * called the same.
 */
export function memberId(member: string): string {
  return member
    .replaceAll('-', '--')
    .replaceAll('@', '-at-')
    .replaceAll(/[.:/]/g, '-')
    .replaceAll(/[^-A-Za-z0-9]/g, (character) => `-x${character.codePointAt(0)?.toString(16)}-`);
}
