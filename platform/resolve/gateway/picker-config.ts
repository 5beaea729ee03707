import { findFeatureGate, pickerFields, pickerRelease } from '../../catalog';
import type { PickerFlowControl, PickerPluginUse, PriorityBand, Saturation, SchedulingProfile } from '../types/picker';
import type { PickerTarget } from '../types/targets';

/** What an EndpointPickerConfig is written from. */
export interface PickerConfigParts {
  readonly plugins: readonly PickerPluginUse[];
  readonly profiles: readonly SchedulingProfile[];
  /** Absent where flow control is off. */
  readonly queueTtlSeconds: number | undefined;
  readonly flowControl: PickerFlowControl | undefined;
  readonly saturation: Saturation | undefined;
  readonly parser: string | undefined;
  readonly dataLayer: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The EndpointPickerConfig of a release, from parts that know nothing of releases: `picker-plugins.ts` says what is
 * declared, `picker-profiles.ts` how a server is chosen, `picker-flow-control.ts` what waits. Sections stand where the
 * release reads them; one that it does not have is left out, since it would end the picker at its start.
 */
export function pickerConfiguration(target: PickerTarget, parts: PickerConfigParts): Record<string, unknown> {
  const { generation, version } = target;
  const hasFlowControl = parts.queueTtlSeconds !== undefined && knowsFlowControl(target);
  const flowControl = {
    ...(hasFlowControl ? queues(parts) : {}),
    ...(nestsDetector(target) ? detectorOf(parts.saturation) : {}),
  };
  return {
    apiVersion: pickerRelease(generation, version).configApiVersion,
    kind: 'EndpointPickerConfig',
    ...(hasFlowControl ? { featureGates: ['flowControl'] } : {}),
    plugins: parts.plugins.map(({ name, type, parameters }) => ({
      ...(name === type ? {} : { name }),
      type,
      ...(parameters === undefined ? {} : { parameters }),
    })),
    schedulingProfiles: parts.profiles.map(({ name, plugins }) => ({
      name,
      plugins: plugins.map(({ ref, weight }) => ({ pluginRef: ref, ...(weight === undefined ? {} : { weight }) })),
    })),
    ...(nestsDetector(target) ? {} : topLevelDetector(target, parts.saturation)),
    ...(Object.keys(flowControl).length === 0 ? {} : { flowControl }),
    ...(parts.dataLayer === undefined ? {} : { dataLayer: parts.dataLayer }),
    ...parserOf(target, parts.parser),
  };
}

/** Whether a release has flow control that can be described: a gate or a section that it does not know ends it. */
export function knowsFlowControl({ generation, version }: PickerTarget): boolean {
  return (
    findFeatureGate(generation, version, 'flowControl') === 'known' &&
    pickerFields(generation, version, 'flowControl').length > 0
  );
}

/** Whether a release has thresholds in the configuration itself, where later ones have a plugin. */
export function hasThresholdsInConfig({ generation, version }: PickerTarget): boolean {
  return pickerFields(generation, version, 'saturationDetector').includes('queueDepthThreshold');
}

function queues({ queueTtlSeconds, flowControl }: PickerConfigParts): Record<string, unknown> {
  const { bands = [], usageLimitPolicy, ...limits } = flowControl ?? {};
  return {
    defaultRequestTTL: `${queueTtlSeconds}s`,
    ...limits,
    ...(bands.length === 0 ? {} : { priorityBands: bands.map(bandEntry) }),
    ...(usageLimitPolicy === undefined ? {} : { usageLimitPolicyPluginRef: usageLimitPolicy }),
  };
}

function bandEntry({ level: _, fairnessPolicy, orderingPolicy, ...band }: PriorityBand): Record<string, unknown> {
  return {
    ...band,
    ...(fairnessPolicy === undefined ? {} : { fairnessPolicyRef: fairnessPolicy }),
    ...(orderingPolicy === undefined ? {} : { orderingPolicyRef: orderingPolicy }),
  };
}

/** llm-d reads it with flow control off as well. */
function nestsDetector({ generation, version }: PickerTarget): boolean {
  return pickerFields(generation, version, 'flowControl').includes('saturationDetector');
}

function detectorOf(saturation: Saturation | undefined): Record<string, unknown> {
  return saturation === undefined ? {} : { saturationDetector: { pluginRef: saturation.detector } };
}

function topLevelDetector(target: PickerTarget, saturation: Saturation | undefined): Record<string, unknown> {
  if (saturation === undefined || !hasThresholdsInConfig(target)) {
    const known = pickerFields(target.generation, target.version, 'saturationDetector').length > 0;
    return known ? detectorOf(saturation) : {};
  }
  return { saturationDetector: { ...saturation.parameters } };
}

function parserOf({ generation, version }: PickerTarget, parser: string | undefined): Record<string, unknown> {
  if (parser === undefined) return {};
  if (pickerFields(generation, version, 'requestHandler').length > 0)
    return { requestHandler: { parsers: [{ pluginRef: parser }] } };
  return pickerFields(generation, version, 'parser').length > 0 ? { parser: { pluginRef: parser } } : {};
}
