import * as apiRules from './api';
import * as capacityRules from './capacity';
import * as clusterRules from './cluster';
import * as edgeRules from './edge';
import * as engineRules from './engine';
import * as guardrailRules from './guardrail';
import * as hostsRules from './hosts';
import * as memoryRules from './memory';
import * as networkRules from './network';
import * as operationsRules from './operations';
import * as pickerRules from './picker';
import * as prefillRules from './prefill';
import * as requestRules from './requests';
import * as routingRules from './routing';
import type { Rule } from './rule';
import * as safetyRules from './safety';
import * as scalingRules from './scaling';
import * as schedulingRules from './scheduling';
import * as serverRules from './server';
import * as supplyRules from './supply';
import * as timeRules from './time';

/** Every refusal, in the order in which it is documented. */
export const RULES: readonly Rule[] = [
  ...Object.values(memoryRules),
  ...Object.values(engineRules),
  ...Object.values(routingRules),
  ...Object.values(pickerRules),
  ...Object.values(prefillRules),
  ...Object.values(scalingRules),
  ...Object.values(capacityRules),
  ...Object.values(schedulingRules),
  ...Object.values(hostsRules),
  ...Object.values(serverRules),
  ...Object.values(timeRules),
  ...Object.values(supplyRules),
  ...Object.values(clusterRules),
  ...Object.values(edgeRules),
  ...Object.values(requestRules),
  ...Object.values(guardrailRules),
  ...Object.values(networkRules),
  ...Object.values(safetyRules),
  ...Object.values(operationsRules),
  ...Object.values(apiRules),
];

/** Those about what clients reach under a model's name, of which prefill servers are no part of their own. */
export const ABOUT_SERVED: ReadonlySet<Rule> = new Set<Rule>([
  ...Object.values(routingRules),
  ...Object.values(pickerRules),
  ...Object.values(prefillRules),
  ...Object.values(edgeRules),
  ...Object.values(guardrailRules),
  ...Object.values(safetyRules),
  ...Object.values(operationsRules),
  ...Object.values(apiRules),
]);
