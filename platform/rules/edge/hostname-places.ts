import type { Platform } from '../../resolve';

/** A host name and where the description has it. */
export interface HostnamePlace {
  readonly hostname: string;
  readonly path: string;
}

/** Every host name that gateway and routes answer to. */
export function hostnamePlaces({ gateway, routes }: Platform): readonly HostnamePlace[] {
  const places = (owner: string, hostnames: readonly string[]) =>
    hostnames.map((hostname, index) => ({ hostname, path: `${owner}.hostnames.${index}` }));
  return [
    ...places('gateway', gateway.hostnames),
    ...Object.entries(routes).flatMap(([name, { hostnames }]) => places(`routes.${name}`, hostnames)),
  ];
}
