import type { Platform } from '../../resolve';

/** A host name and where the description has it. */
export interface HostnamePlace {
  readonly hostname: string;
  readonly path: string;
}

/** Every host name that gateway and routes answer to. */
export function hostnamePlaces(platform: Platform): readonly HostnamePlace[] {
  const { routes } = platform;
  const places = (owner: string, hostnames: readonly string[]) =>
    hostnames.map((hostname, index) => ({ hostname, path: `${owner}.hostnames.${index}` }));
  return [
    ...gatewayPlaces(platform),
    ...Object.entries(routes).flatMap(([name, { hostnames }]) => places(`routes.${name}`, hostnames)),
  ];
}

/** Where the description has the host names of the listeners, or those of the one that they share. */
function gatewayPlaces({ gateway: { hostnames, listeners }, origins }: Platform): readonly HostnamePlace[] {
  if (origins['gateway.hostnames']?.kind === 'given')
    return hostnames.map((hostname, index) => ({ hostname, path: `gateway.hostnames.${index}` }));
  return listeners.flatMap(({ hostname, name }) =>
    hostname === undefined ? [] : [{ hostname, path: `gateway.listeners.${name}.hostname` }],
  );
}
