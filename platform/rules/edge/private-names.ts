/**
 * Top-level domains that the public DNS does not have: RFC 2606, RFC 6762, RFC 8375, and `internal`, which ICANN set apart in
 * 2024. `corp`, `home`, `lan` and `mail` were never delegated because too many networks use them.
 */
const NOT_PUBLIC = ['corp', 'home', 'home.arpa', 'internal', 'invalid', 'lan', 'local', 'localhost', 'test'];

/** Whether a name can only be found inside a network. */
export function isPrivateName(name: string): boolean {
  return NOT_PUBLIC.some((domain) => name === domain || name.endsWith(`.${domain}`));
}
