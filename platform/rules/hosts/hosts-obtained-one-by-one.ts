import type { Rule } from '../rule';
import { groups } from './group';

/** The first is paid for while it waits. */
export const hostsObtainedOneByOne = {
  name: 'hosts-obtained-one-by-one',
  severity: 'warning',
  summary: 'A replica over several hosts, of a pool whose nodes come one by one when there happen to be some.',
  why:
    'Flex-start gives a node when one is free. The leader starts on the first and waits for its workers, for which there may ' +
    'be none for hours; the first is paid for meanwhile, and deleted after its week whether the others have come or not.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/dws',
  unconfirmed: 'that nodes of a flex-start pool without queue come one by one',
  check: (platform) =>
    groups(platform).flatMap(({ model, hosts, pool }) =>
      pool.flexStart && !pool.queuedProvisioning && pool.accelerator?.kind === 'gpu'
        ? [
            {
              path: `nodePools.${pool.name}.flexStart`,
              message: `a replica of ${model.name} needs ${hosts.count} nodes of ${pool.name} at one time`,
              given: true,
              allowed: 'a reservation, or nodes on demand',
            },
          ]
        : [],
    ),
} satisfies Rule;
