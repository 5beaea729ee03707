import { acceleratorsPage, machineTypesPage } from './accelerators';
import { apiLevelsPage } from './api-levels';
import { environmentFieldsPage, environmentSchema } from './environment-schema';
import { gatewayClassesPage } from './gateway-classes';
import { identitiesPage } from './identities';
import { modelsPage } from './models';
import { networkFlowsPage } from './network-flows';
import { pickerPage } from './pickers';
import { pricesPage } from './prices';
import { recreationPage } from './recreation';
import { rulePages, rulesPage } from './rules';
import { scalingMetricsPage } from './scaling-metrics';
import { vllmFlagsPage, vllmMetricsPage, vllmNamesPage } from './vllm';

/** The reference pages and those of the refusals: what writes each, by its path from the root. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'docs/reference/accelerators.md': acceleratorsPage,
  'docs/reference/api-levels.md': apiLevelsPage,
  'docs/reference/environment.md': environmentFieldsPage,
  'docs/reference/environment.schema.json': environmentSchema,
  'docs/reference/gateway-classes.md': gatewayClassesPage,
  'docs/reference/identities.md': identitiesPage,
  'docs/reference/machine-types.md': machineTypesPage,
  'docs/reference/models.md': modelsPage,
  'docs/reference/network-flows.md': networkFlowsPage,
  'docs/reference/picker-gie.md': () => pickerPage('gie'),
  'docs/reference/picker-llm-d.md': () => pickerPage('llm-d'),
  'docs/reference/prices.md': pricesPage,
  'docs/reference/recreation.md': recreationPage,
  'docs/reference/scaling-metrics.md': scalingMetricsPage,
  'docs/reference/vllm-flags.md': vllmFlagsPage,
  'docs/reference/vllm-metrics.md': vllmMetricsPage,
  'docs/reference/vllm-names.md': vllmNamesPage,
  'docs/rules/README.md': rulesPage,
  ...rulePages(),
};
