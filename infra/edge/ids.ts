/** A host name as part of a construct's id. */
export function hostnameId(hostname: string): string {
  return hostname.replace(/^\*/, 'any').replaceAll('.', '-');
}

/** An IAM member as part of a construct's id: `group-ml-at-example-com`. */
export function memberId(member: string): string {
  return member.replaceAll('@', '-at-').replaceAll(/[^A-Za-z0-9]+/g, '-');
}
