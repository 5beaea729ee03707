import type { Listener } from '../../resolve';
import type { Problem, Rule } from '../rule';

export const hostnameInTwoListeners = {
  name: 'hostname-in-two-listeners',
  severity: 'error',
  summary: 'Two listeners of one port that answer to the same host name.',
  why:
    'Listeners of one port and protocol are told apart by their host names. Of two that are alike the Gateway API accepts ' +
    'neither: both are in conflict, and nothing of theirs is served.',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#listener',
  check({ gateway }) {
    const first = new Map<string, Listener>();
    return gateway.listeners.flatMap((listener): Problem[] => {
      const place = `${listener.port} ${listener.hostname ?? ''}`;
      const other = first.get(place);
      first.set(place, other ?? listener);
      if (other === undefined) return [];
      return [
        {
          path: `gateway.listeners.${listener.name}.hostname`,
          message: `${listener.name} and ${other.name} both answer to ${listener.hostname ?? 'every host name'}`,
          given: listener.hostname,
          allowed: 'a host name of its own for each listener',
        },
      ];
    });
  },
} satisfies Rule;
