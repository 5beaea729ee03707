import type { z } from 'zod';
import type { WeightsFromDescription } from './weights-from';
import type { AnyModelDescription, ModelDescription, ServerModelDescription } from './model';

/** What can be said of a model that a server of one's own serves; all else is a matter of vLLM's. */
export const SERVER_FIELDS = [
  'server',
  'weightsFrom',
  'nodePool',
  'computeClass',
  'namespace',
  'servedModelNames',
  'rewrites',
  'replicas',
  'scaling',
  'resources',
  'picker',
  'queue',
  'priority',
  'criticality',
  'requestTimeoutSeconds',
  'requestLogSampleRate',
  'life',
  'allow',
] as const;

/** A folder of the bucket, which is mounted: all other places are vLLM's own affair. */
export interface ServerWeightsFrom {
  gcs: { path: string; loader?: 'gcsfuse' | undefined; cacheMedium?: 'disk' | 'memory' | undefined; fill?: undefined };
  hyperdiskMl?: undefined;
  volume?: undefined;
  image?: undefined;
  sharedCache?: undefined;
}

export type ServerField = (typeof SERVER_FIELDS)[number];

/** Refuses what neither or both of the two kinds of servers could make something of. */
export function refineServer(model: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  if (model.server === undefined) {
    if (model.weights === undefined)
      context.addIssue({ code: 'invalid_type', expected: 'string', path: ['weights'], input: undefined });
    return;
  }
  const known: readonly string[] = SERVER_FIELDS;
  for (const field of Object.keys(model)) {
    if (model[field] === undefined || known.includes(field)) continue;
    const message = `is a matter of vLLM's, and this model has a server of its own: ${instead(field)}`;
    context.addIssue({ code: 'custom', path: [field], message });
  }
  refineWeightsFrom(model.weightsFrom as Partial<WeightsFromDescription> | undefined, context);
  if (model.servedModelNames === undefined)
    context.addIssue({ code: 'invalid_type', expected: 'array', path: ['servedModelNames'], input: undefined });
}

function refineWeightsFrom(from: Partial<WeightsFromDescription> | undefined, context: z.RefinementCtx): void {
  if (from === undefined) return;
  const refuse = (path: readonly string[], message: string) =>
    context.addIssue({ code: 'custom', path: ['weightsFrom', ...path], message });
  const { gcs } = from;
  if (gcs === undefined)
    return refuse([], "is mounted for a server of one's own from a folder of the bucket alone: { gcs: { path: 'x' } }");
  if (gcs.path === undefined)
    context.addIssue({
      code: 'invalid_type',
      expected: 'string',
      path: ['weightsFrom', 'gcs', 'path'],
      input: undefined,
    });
  if (gcs.loader === 'runai_streamer') refuse(['gcs', 'loader'], "is vLLM's; a server of one's own reads files");
  if (gcs.fill !== undefined) refuse(['gcs', 'fill'], 'downloads checkpoints for vLLM; copy the folder there yourself');
}

function instead(field: string): string {
  if (field === 'engine') return 'give either engine or server';
  if (field === 'weights') return 'say in server.args what it loads';
  if (field === 'huggingFaceToken' || field === 'apiKey') return 'give it in server.env';
  return 'take it out';
}

/** The models that vLLM serves. */
export function vllmModels(models: Readonly<Record<string, AnyModelDescription>>): Record<string, ModelDescription> {
  return Object.fromEntries(
    Object.entries(models).flatMap(([name, model]) => (model.server === undefined ? [[name, model]] : [])),
  );
}

/** The models that servers of one's own serve. */
export function serverModels(
  models: Readonly<Record<string, AnyModelDescription>>,
): Record<string, ServerModelDescription> {
  return Object.fromEntries(
    Object.entries(models).flatMap(([name, model]) => (model.server === undefined ? [] : [[name, model]])),
  );
}
