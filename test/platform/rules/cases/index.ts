import { capacityCases } from './capacity';
import { clusterCases } from './cluster';
import { edgeCases } from './edge';
import { engineCases } from './engine';
import { guardrailCases } from './guardrail';
import { hostsCases } from './hosts';
import { memoryCases } from './memory';
import { networkCases } from './network';
import { operationsCases } from './operations';
import { pickerCases } from './picker';
import { prefillCases } from './prefill';
import { requestCases } from './requests';
import { routingCases } from './routing';
import { safetyCases } from './safety';
import { scalingCases } from './scaling';
import { schedulingCases } from './scheduling';
import { serverCases } from './server';
import { supplyCases } from './supply';
import { timeCases } from './time';
import { apiCases } from './api';
import type { RuleCase } from '../rule-case';

/** Every planted fault, by group of rules. */
export const CASES: readonly RuleCase[] = [
  ...memoryCases,
  ...engineCases,
  ...routingCases,
  ...pickerCases,
  ...prefillCases,
  ...scalingCases,
  ...capacityCases,
  ...schedulingCases,
  ...hostsCases,
  ...serverCases,
  ...timeCases,
  ...supplyCases,
  ...clusterCases,
  ...edgeCases,
  ...requestCases,
  ...guardrailCases,
  ...networkCases,
  ...safetyCases,
  ...operationsCases,
  ...apiCases,
];
