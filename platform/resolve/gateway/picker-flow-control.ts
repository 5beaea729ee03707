import { needsFlowControl } from '../../catalog';
import type { PickerDescription } from '../../description';
import { pickerQueueTtl } from '../../sizing';
import type { Ledger } from '../ledger';
import { byDefault, derived, type Reasoned } from '../origin';
import type { PickerFlowControl, PriorityBand, Saturation } from '../types/picker';
import type { PodLife } from '../types/pod-life';
import type { PriorityLevel } from '../types/priority';
import { scaledMetricsOf, type Scaling } from '../types/scaling';
import { PRIORITIES } from './priority';

/** As long as llm-d's picker holds a request from 0.10.0 on where nothing is said. */
const QUEUE_TTL_SECONDS = 60;

/** What decides how long requests wait. */
export interface QueueContext {
  readonly life: PodLife;
  readonly scaling: Scaling;
}

/** How long a request may wait in the picker; undefined where flow control is off. */
export function resolveQueueTtl(
  context: QueueContext,
  given: PickerDescription | undefined,
  ledger: Ledger,
): number | undefined {
  const wanted = needed(context) ?? (given?.flowControl === undefined ? undefined : untilOneMore(context));
  if (given?.queueTtlSeconds === undefined && wanted === undefined) return undefined;
  return ledger.choose('queueTtlSeconds', given?.queueTtlSeconds, wanted ?? byDefault(QUEUE_TTL_SECONDS, ''));
}

/** Flow control that something else which was asked for cannot do without. */
function needed(context: QueueContext): Reasoned<number> | undefined {
  const { scaling } = context;
  if (scaling.kind === 'fixed') return undefined;
  if (scaling.minReplicas === 0) return coldStart(context, 'requests wait while the first pod starts');
  const metric = scaledMetricsOf(scaling).find((one) => needsFlowControl(one.metric))?.metric;
  if (metric === undefined) return undefined;
  return byDefault(QUEUE_TTL_SECONDS, `${metric} is exposed with flow control only; llm-d's own default`);
}

/** Where pods are added under load, a request may wait for one of them; else only for its turn. */
function untilOneMore(context: QueueContext): Reasoned<number> {
  return context.scaling.kind === 'fixed'
    ? byDefault(QUEUE_TTL_SECONDS, "no pod is added that a request could wait for; llm-d's own default")
    : coldStart(context, 'requests wait until one more pod has started');
}

function coldStart({ life }: QueueContext, because: string): Reasoned<number> {
  const { seconds, sum, source } = pickerQueueTtl({ ...life.coldStart, sum: '', source: [] });
  return derived(seconds, `${because}: ${sum}`, source.join('; '));
}

/** How much may wait, and in which order; undefined where nothing is said of it. */
export function flowControlOf(given: PickerDescription | undefined): PickerFlowControl | undefined {
  if (given?.flowControl === undefined) return undefined;
  const { bands = {}, ...rest } = given.flowControl;
  return { ...rest, bands: Object.entries(bands).map(([level, band]) => bandOf(level as PriorityLevel, band)) };
}

function bandOf(level: PriorityLevel, band: Omit<PriorityBand, 'level' | 'priority'> | undefined): PriorityBand {
  return { level, priority: PRIORITIES[level], ...band };
}

/** When the pool counts as full; undefined where the release's own thresholds hold. */
export function saturationOf(given: PickerDescription | undefined): Saturation | undefined {
  if (given?.saturation === undefined) return undefined;
  const { detector = 'utilization-detector', ...parameters } = given.saturation;
  return { detector, parameters };
}
