import type { RuleCase } from '../../rule-case';
import { latencyCases } from './latency';
import { objectiveCases } from './objectives';
import { pickerPluginCases } from './plugins';
import { prefixCacheCases } from './prefix-cache';
import { pickerSettingCases } from './settings';

/** The endpoint picker's configuration, command line and replicas. */
export const pickerCases: readonly RuleCase[] = [
  ...pickerPluginCases,
  ...pickerSettingCases,
  ...objectiveCases,
  ...prefixCacheCases,
  ...latencyCases,
];
