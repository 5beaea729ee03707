import { type Model, MODELS } from '../../platform/catalog';
import { type Cell, code, figure, page, points, section, table } from './markdown';

/** `docs/reference/models.md`: every model of the catalogue by family. */
export function modelsPage(): string {
  const families = [...new Set(Object.values(MODELS).map(({ family }) => family))];
  return page(
    'Models',
    'Shapes and sizes of the models that can be named without being described. A model that is not here is described ' +
      'in the environment by the same fields.',
    points([
      '"GiB" are the loaded weights before they are split over devices, "KV" how keys and values are kept.',
      'An asterisk: the field was recalled, not read in a source. Gating is recalled for most.',
      'The vLLM version is often the one a recipe was written for, not the first that could load the model.',
    ]),
    ...families.map(familySection),
    section('Sources', sources()),
  );
}

function familySection(family: string): string {
  const models = Object.values(MODELS).filter((model) => model.family === family);
  return section(family, familyTable(models), notes(models));
}

const RIGHT = ['parameters', 'layers', 'context', 'GiB'];

function familyTable(models: readonly Model[]): string {
  return table(
    [
      'model',
      'parameters',
      'layers',
      'KV',
      'context',
      'dtype',
      'GiB',
      'gated',
      'vLLM',
      'tool parser',
      'reasoning parser',
    ],
    models.map((model) => [
      code(model.id),
      parameters(model),
      model.layers,
      cache(model),
      starred(model, 'maxModelLen', figure(model.maxModelLen)),
      model.checkpointDtype,
      model.weightsBytes === null ? null : starred(model, 'weightsBytes', (model.weightsBytes / 2 ** 30).toFixed(1)),
      starred(model, 'gated', model.gated ? 'yes' : 'no'),
      starred(model, 'minVllmVersion', model.minVllmVersion),
      starred(model, 'toolCallParser', model.toolCallParser),
      starred(model, 'reasoningParser', model.reasoningParser),
    ]),
    RIGHT,
  );
}

function parameters({ parametersTotal, parametersActive }: Model): string {
  const total = billions(parametersTotal);
  return parametersActive === undefined ? total : `${total}, ${billions(parametersActive)} active`;
}

function billions(count: number): string {
  return `${figure(count / 1e9, count < 1e9 ? 2 : 1)}B`;
}

function cache(model: Model): string {
  if (model.kvCache === false) return 'none';
  if (model.mla) return `MLA, rank ${model.mla.kvLoraRank} + ${model.mla.qkRopeHeadDim}`;
  const heads = `${model.kvHeads} x ${model.headDim}`;
  const { slidingWindow: window } = model;
  return window ? `${heads}, ${window.slidingLayers} of ${model.layers} layers keep ${window.window}` : heads;
}

function starred(model: Model, field: keyof Model, text: string | undefined): Cell {
  if (text === undefined) return null;
  return model.recalledFields.includes(field) ? `${text} *` : text;
}

function notes(models: readonly Model[]): string {
  const idsByText = new Map<string, string[]>();
  for (const { id, note, contextNote } of models) {
    const text = [note, contextNote].filter((one) => one !== undefined).join(' ');
    if (text !== '') idsByText.set(text, [...(idsByText.get(text) ?? []), code(id)]);
  }
  return points([...idsByText].map(([text, ids]) => `${ids.join(', ')}: ${text}`));
}

function sources(): string {
  return points([...new Set(Object.values(MODELS).flatMap(({ source }) => source))].sort());
}
