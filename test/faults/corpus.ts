import { ADAPTER_FAULTS } from './adapters';
import { API_FAULTS } from './apis';
import { CAPACITY_FAULTS } from './capacity';
import { ENGINE_FLAG_FAULTS } from './engine-flags';
import { ENGINE_SET_UP_FAULTS } from './engine-set-up';
import type { Fault } from './fault';
import { MEMORY_FAULTS } from './memory';
import { METRIC_FAULTS } from './metrics';
import { ROUTING_FAULTS } from './routing';
import { SAFETY_FAULTS } from './safety';
import { TIME_FAULTS } from './time';

/** The corpus by family, in the order in which it is shown. */
export const FAMILIES: Readonly<Record<string, readonly Fault[]>> = {
  'Engine flags': ENGINE_FLAG_FAULTS,
  'Parsers, images, variables': ENGINE_SET_UP_FAULTS,
  Autoscaling: METRIC_FAULTS,
  'Memory and parallelism': MEMORY_FAULTS,
  Adapters: ADAPTER_FAULTS,
  Capacity: CAPACITY_FAULTS,
  Time: TIME_FAULTS,
  Routing: ROUTING_FAULTS,
  'API generations': API_FAULTS,
  'Safety and spelling': SAFETY_FAULTS,
};
