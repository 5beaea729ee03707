import { expertLayers, type ModelShape } from './model-shape';
import { attentionProjections, feedForward, routedExperts } from './parameters';

/** A model whose parameters nobody has counted yet. */
export type UncountedModel = Omit<ModelShape, 'parametersTotal'> & {
  /**
   * Matrices of one feed-forward layer: gate, up and down, or up and down alone in older families.
   * @default 3
   */
  readonly feedForwardMatrices?: 2 | 3;
  /** The vision tower, where there is one. */
  readonly tower?: { readonly layers: number; readonly hiddenSize: number; readonly intermediateSize: number };
};

/**
 * Parameters of a model by its shape: embeddings, output head, attention, feed-forward layers and experts. Norms and
 * biases are left out: less than one in a thousand.
 */
export function countParameters(model: UncountedModel): number {
  const { hiddenSize, vocabSize, tiedEmbeddings, tower } = model;
  const shape: ModelShape = { ...model, parametersTotal: 0 };
  const embeddings = (tiedEmbeddings ? 1 : 2) * vocabSize * hiddenSize;
  const routers = expertLayers(shape) * (model.experts ?? 0) * hiddenSize;
  const matrices = model.feedForwardMatrices ?? 3;
  const vision =
    tower === undefined
      ? 0
      : tower.layers * (4 * tower.hiddenSize ** 2 + 2 * tower.hiddenSize * tower.intermediateSize);
  return (
    embeddings +
    attentionProjections(shape) +
    (feedForward(shape) * matrices) / 3 +
    routedExperts(shape) +
    routers +
    vision
  );
}
