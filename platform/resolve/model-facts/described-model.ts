import { type ModelRow, tryFindModel } from '../../catalog';
import type { ModelFactsDescription } from '../../description';
import {
  attentionProjections,
  DTYPE_BYTES,
  type ModelShape,
  countParameters,
  linearWeight,
  tryFindQuantizationScheme,
  weights,
} from '../../sizing';
import type { ConfigFacts, FactName } from './config-facts';

/** A model of the environment as the catalogue would have it, or the facts that are still missing. */
export type DescribedModel = { readonly row: ModelRow } | { readonly missing: readonly FactName[] };

/** Without these nothing can be reckoned. */
const REQUIRED = [
  'layers',
  'hiddenSize',
  'attentionHeads',
  'kvHeads',
  'headDim',
  'maxModelLen',
  'vocabSize',
  'tiedEmbeddings',
  'checkpointDtype',
] as const satisfies readonly FactName[];

/** What does not change the size of a checkpoint: a fine-tune that says only these weighs what its base weighs. */
const WEIGHTLESS: readonly FactName[] = [
  'baseModel',
  'architectures',
  'maxModelLen',
  'task',
  'gated',
  'minVllmVersion',
  'toolCallParser',
  'reasoningParser',
];

/**
 * The row of a model that the environment describes: what it says itself, then its `config.json`, then the model of the
 * catalogue that it was trained from.
 */
export function describedModel(id: string, given: ModelFactsDescription, config?: ConfigFacts): DescribedModel {
  const own = tryFindModel(id);
  const base = given.baseModel === undefined ? own : tryFindModel(given.baseModel);
  const said = { ...config?.facts, ...given };
  const facts = { ...base, ...withPattern(said) };
  const missing = REQUIRED.filter((name) => facts[name] === undefined);
  if (missing.length > 0) return { missing };
  const whole = { ...(facts as Whole), id };
  const asBase = base !== undefined && Object.keys(said).every((name) => WEIGHTLESS.includes(name as FactName));
  const parametersTotal =
    said.parametersTotal ?? (asBase ? base.parametersTotal : countParameters({ ...whole, ...config?.counting }));
  const { checkpointBytes = asBase ? base.checkpointBytes : undefined } = said;
  return {
    row: {
      ...whole,
      family: base?.family ?? config?.modelType ?? 'described',
      architecture: whole.experts === undefined ? 'dense' : 'moe',
      parametersTotal,
      parametersTotalBasis: said.parametersTotal === undefined ? 'counted from the shape' : 'as described',
      checkpointBytes,
      weightsBytes:
        said.checkpointBytes ??
        (asBase ? base.weightsBytes : plainAttentionBytes({ ...whole, parametersTotal }, config)),
      multimodal: whole.multimodal ?? false,
      gated: given.gated ?? own?.gated ?? false,
      licence: base?.licence ?? 'as described',
      recalledFields: [],
      confidence: 'described',
      source: [config === undefined ? "the environment's own facts" : 'its config.json'],
      asOf: undefined,
    },
  };
}

/** A row with what {@link REQUIRED} names, before the rest is filled in. */
type Whole = Pick<ModelRow, (typeof REQUIRED)[number]> & Partial<ModelRow>;

type Pattern = Pick<Partial<ModelRow>, 'slidingWindow'>;

/** What a checkpoint weighs that has its attention unquantised; null where the usual arithmetic holds. */
function plainAttentionBytes(shape: ModelShape, config: ConfigFacts | undefined): number | null {
  const scheme = tryFindQuantizationScheme(shape.checkpointDtype);
  if (scheme === undefined || config?.plainAttention !== true) return null;
  const more = DTYPE_BYTES.bfloat16 - linearWeight(scheme).bytesPerWeight;
  return weights(shape).bytes + Math.round(attentionProjections(shape) * more);
}

/** Nothing is reckoned from how layers alternate, only from how many there are of each. */
function withPattern({
  slidingWindow,
  ...said
}: ModelFactsDescription): Omit<ModelFactsDescription, 'slidingWindow'> & Pattern {
  if (slidingWindow === undefined) return said;
  const { slidingLayers, fullLayers } = slidingWindow;
  const period = fullLayers === 0 ? 1 : Math.round((slidingLayers + fullLayers) / fullLayers);
  return { ...said, slidingWindow: { kind: 'every-nth-full', period, ...slidingWindow } };
}
