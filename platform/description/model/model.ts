import { z } from 'zod';
import { allowSchema } from '../allow';
import { engineSchema } from './engine';
import { hostsSchema } from './hosts';
import { lifeSchema } from './life';
import { modelConfigSchema, modelFactsSchema } from './model-facts';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';
import { pickerSchema } from './picker';
import { prefillSchema } from './prefill';
import { requestLimitsSchema } from './request-limits';
import { resourcesSchema } from './resources';
import { rewritesSchema } from './rewrites';
import { replicasSchema, scalingSchema } from './scaling';
import { refineServer, type ServerField, type ServerWeightsFrom } from './server-fields';
import { type ServerDescription, serverSchema } from './server';
import { tokenReferenceSchema, type TokenReference } from './token-reference';
import { weightsFromSchema, type WeightsFromDescription } from './weights-from';

/** A LoRA adapter that is loaded when the engine starts. */
export const adapterSchema = z.strictObject({
  source: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, { error: "must be a repository on the Hugging Face Hub: 'acme/support-lora'" })
    .optional()
    .describe('Repository on the Hugging Face Hub; without one it lies in the folder of `adaptersFrom`, by its name.'),
  rank: z.int().min(1).describe('`r` of its `adapter_config.json`.'),
  priority: z
    .enum(['critical', 'standard', 'sheddable'])
    .optional()
    .describe(
      "Who goes first among requests to one pool; by default as the model's own. A request says so by naming the objective `<model>.<adapter>` in its header.",
    ),
});

/** Where adapters are that are loaded when they are first asked for. */
export const adaptersFromSchema = z.strictObject({
  gcs: z
    .strictObject({
      path: z
        .string()
        .regex(/^[\w.-]+(\/[\w.-]+)*$/, { error: "must be a folder without '/' at its ends: 'adapters/llama'" })
        .describe('Folder of the bucket with one folder for each adapter, which has its name.'),
    })
    .describe('A folder of the `weightsBucket`.'),
});

/** A model and how it is served. */
export const modelSchema = z
  .strictObject({
    weights: z
      .string()
      .min(1)
      .optional()
      .describe('Hugging Face id; one that the catalogue lacks comes with `config` or `facts`.'),
    server: serverSchema
      .optional()
      .describe("A server of one's own in vLLM's place, which then knows its own weights."),
    config: modelConfigSchema
      .optional()
      .describe('`config.json` of a model that the catalogue lacks: its path, or its content.'),
    exportToFleet: z
      .boolean()
      .optional()
      .describe('Lets gateways of other clusters of the fleet send requests to its InferencePool.'),
    namespace: nameSchema('the namespace', KUBERNETES_NAME_MAX)
      .optional()
      .describe("Namespace of the team that owns it; by default the platform's."),
    facts: modelFactsSchema.optional().describe('What the catalogue and the `config.json` do not say, or say wrongly.'),
    weightsFrom: weightsFromSchema
      .optional()
      .describe('Where the weights are read from; by default the Hugging Face Hub.'),
    revision: z.string().min(1).optional().describe('Branch, tag or commit of the weights.'),
    nodePool: z.string().min(1).optional().describe('Name of the node pool that its pods run on.'),
    computeClass: z.string().min(1).optional().describe('Name of the compute class whose nodes its pods run on.'),
    servedModelNames: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("What clients put in `model`; by default the model's id."),
    adapters: z
      .record(
        z.string().regex(/^[A-Za-z0-9][\w./:-]*$/, { error: "an adapter's name is what clients put in `model`" }),
        adapterSchema,
      )
      .optional()
      .describe('LoRA adapters by the names that clients put in `model`.'),
    adaptersFrom: adaptersFromSchema
      .optional()
      .describe('Folder in which vLLM finds adapters when they are first asked for: new ones need no restart.'),
    rewrites: rewritesSchema
      .optional()
      .describe('Name that clients say -> names of this model that take its place, with their weights.'),
    huggingFaceToken: tokenReferenceSchema.optional().describe('Secret with the access token of a gated model.'),
    apiKey: tokenReferenceSchema
      .optional()
      .describe('Secret with the key that clients must send; the engine answers all others with 401.'),
    replicas: replicasSchema.optional(),
    scaling: scalingSchema.optional(),
    engine: engineSchema.optional(),
    hosts: hostsSchema.optional().describe('Nodes that each replica is spread over; by default one.'),
    resources: resourcesSchema.optional().describe('What each pod asks of its node.'),
    queue: z.string().min(1).optional().describe('Name of the queue that lets its pods in, for work that can wait.'),
    picker: pickerSchema.optional(),
    prefill: prefillSchema
      .optional()
      .describe(
        'Servers that read prompts; those of the model itself then take over their KV cache and write answers.',
      ),
    priority: z
      .enum(['critical', 'standard', 'sheddable'])
      .optional()
      .describe('Who goes first where servers are full, and who is refused first.'),
    criticality: z
      .enum(['Critical', 'Standard', 'Sheddable'])
      .optional()
      .describe('The same in the words of InferenceModel, whose successors have numbers; give either.'),
    requestTimeoutSeconds: z.int().min(1).max(86400).optional().describe('Longest time that one answer may take.'),
    requestLimits: requestLimitsSchema.optional().describe('The most that one request may ask for.'),
    requestLogSampleRate: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Share of requests that the load balancer logs, without their bodies; by default one in ten.'),
    life: lifeSchema.optional(),
    allow: allowSchema.optional(),
  })
  .superRefine(({ priority, criticality }, context) => {
    if (priority !== undefined && criticality !== undefined)
      context.addIssue({ code: 'custom', path: ['criticality'], message: 'needs either priority or criticality' });
  })
  .superRefine(refineServer)
  .superRefine(({ adapters = {}, adaptersFrom }, context) => {
    if (adaptersFrom !== undefined) return;
    for (const [name, { source }] of Object.entries(adapters)) {
      if (source === undefined)
        context.addIssue({
          code: 'invalid_type',
          expected: 'string',
          path: ['adapters', name, 'source'],
          input: undefined,
        });
    }
  })
  .superRefine(({ nodePool, computeClass }, context) => {
    if ((nodePool === undefined) !== (computeClass === undefined)) return;
    if (nodePool === undefined)
      context.addIssue({ code: 'invalid_type', expected: 'string', path: ['nodePool'], input: nodePool });
    else context.addIssue({ code: 'custom', path: ['computeClass'], message: 'needs either nodePool or computeClass' });
  });

type Shape = z.infer<typeof modelSchema>;

type Place = { nodePool: string; computeClass?: undefined } | { nodePool?: undefined; computeClass: string };

/** A model that vLLM serves, on one node pool or on the nodes of a compute class. */
export type ModelDescription = Omit<
  Shape,
  'weights' | 'server' | 'nodePool' | 'computeClass' | 'huggingFaceToken' | 'apiKey' | 'weightsFrom'
> & {
  weights: string;
  server?: undefined;
  weightsFrom?: WeightsFromDescription | undefined;
  huggingFaceToken?: TokenReference | undefined;
  apiKey?: TokenReference | undefined;
} & Place;

type Said = Extract<
  Exclude<ServerField, 'server' | 'servedModelNames' | 'weightsFrom' | 'nodePool' | 'computeClass'>,
  keyof Shape
>;

/** A model that a server of one's own serves: what only vLLM understands is not said of it. */
export type ServerModelDescription = Pick<Shape, Said> & {
  server: ServerDescription;
  servedModelNames: string[];
  weightsFrom?: ServerWeightsFrom | undefined;
} & { [Field in Exclude<keyof Shape, ServerField>]?: undefined } & Place;

/** Either. */
export type AnyModelDescription = ModelDescription | ServerModelDescription;
