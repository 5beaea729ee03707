import { z } from 'zod';
import { acceleratorNetworksSchema } from './network/accelerator-networks';
import { allowSchema } from './allow';
import { budgetSchema } from './budget';
import { clusterSchema, type ClusterDescription } from './cluster/cluster';
import { computeClassName, computeClassSchema, type ComputeClassDescription } from './node-pool/compute-class';
import { deliverySchema } from './delivery';
import { type GatewayDescription, gatewaySchema } from './gateway/gateway';
import { type AnyModelDescription, modelSchema } from './model/model';
import { GKE_NAME_MAX, KUBERNETES_NAME_MAX, MODEL_NAME_MAX, nameSchema } from './name';
import { networkSchema, type NetworkDescription } from './network/network';
import { nodePoolSchema, type NodePoolDescription } from './node-pool/node-pool';
import { observabilitySchema } from './observability';
import { registrySchema, type RegistryDescription } from './supply/registry';
import { queueName, queueSchema } from './queue';
import { quotaSchema } from './quota';
import { routeSchema } from './gateway/route';
import { secretName, secretSchema, type SecretDescription } from './supply/secrets';
import { stateSchema } from './state';
import { targetsSchema } from './targets';
import { weightsBucketSchema, type WeightsBucketDescription } from './supply/weights-bucket';

/** One environment: the models you serve and what they run on. */
export const platformSchema = z.strictObject({
  project: z
    .string()
    .regex(/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/, {
      error: 'must be a Google Cloud project id: 6 to 30 lower-case letters, digits and hyphens',
    })
    .describe('Google Cloud project id.'),
  region: z
    .string()
    .regex(/^[a-z]+-[a-z]+\d+$/, {
      error: "must be a Google Cloud region: 'europe-west1'",
    })
    .describe('Google Cloud region.'),
  namespace: nameSchema('the namespace', KUBERNETES_NAME_MAX)
    .optional()
    .describe('Kubernetes namespace of models and gateway.'),
  labels: z
    .record(
      z.string().regex(/^[a-z][-_a-z0-9]{0,62}$/, {
        error: 'must be a Google Cloud label key',
      }),
      z.string().regex(/^[-_a-z0-9]{0,63}$/, {
        error: 'must be a Google Cloud label value',
      }),
    )
    .optional()
    .describe('Google Cloud labels on every resource.'),
  protection: z
    .boolean()
    .optional()
    .describe('Terraform refuses to destroy what cannot be had back: cluster, buckets, addresses, keys.'),
  targets: targetsSchema.optional(),
  state: stateSchema.optional(),
  network: networkSchema.optional(),
  cluster: clusterSchema.optional(),
  nodePools: z
    .record(nameSchema("a node pool's name", GKE_NAME_MAX), nodePoolSchema)
    .describe('Node pools by name; `system` re-sizes the system pool.'),
  secrets: z
    .record(secretName, secretSchema)
    .optional()
    .describe('Secrets of Secret Manager by name; their values are added by hand.'),
  registry: registrySchema.optional().describe('Artifact Registry, through which every image is pulled.'),
  weightsBucket: weightsBucketSchema.optional().describe('Bucket that models may read their weights from.'),
  computeClasses: z
    .record(computeClassName, computeClassSchema)
    .optional()
    .describe('Ordered fall-back between ways to obtain an accelerator, by name.'),
  acceleratorNetworks: acceleratorNetworksSchema
    .optional()
    .describe('Networks through which GPUs of several nodes reach each other.'),
  queues: z
    .record(queueName, queueSchema)
    .optional()
    .describe('Queues of Kueue by name: pods of the models that name one are let in within what its node pools have.'),
  models: z.record(nameSchema("a model's name", MODEL_NAME_MAX), modelSchema).describe('Models by name.'),
  gateway: gatewaySchema.optional(),
  routes: z.record(nameSchema("a route's name", KUBERNETES_NAME_MAX), routeSchema).optional(),
  delivery: deliverySchema.optional(),
  observability: observabilitySchema.optional().describe('Who is told, and which logs are kept.'),
  budget: budgetSchema.optional().describe('What the platform may cost.'),
  quota: quotaSchema.optional().describe('What is asked of Google where the quota is too small.'),
  allow: allowSchema.optional(),
});

/** What an environment file says: only what differs from the defaults. */
export type PlatformDescription = Omit<
  z.input<typeof platformSchema>,
  | 'nodePools'
  | 'computeClasses'
  | 'models'
  | 'gateway'
  | 'network'
  | 'cluster'
  | 'secrets'
  | 'registry'
  | 'weightsBucket'
> & {
  nodePools: Record<string, NodePoolDescription>;
  computeClasses?: Record<string, ComputeClassDescription> | undefined;
  models: Record<string, AnyModelDescription>;
  gateway?: GatewayDescription | undefined;
  network?: NetworkDescription | undefined;
  cluster?: ClusterDescription | undefined;
  secrets?: Record<string, SecretDescription> | undefined;
  registry?: RegistryDescription | undefined;
  weightsBucket?: WeightsBucketDescription | undefined;
};

/**
 * Marks an object as the description of an environment, for completion and type checks; returns it as it is.
 * The file's name is the environment's name.
 *
 * @example
 * export default definePlatform({
 *   project: 'example-project',
 *   region: 'europe-west1',
 *   nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 } } },
 *   models: { gemma: { weights: 'google/gemma-2-2b-it', nodePool: 'l4' } },
 * });
 */
export function definePlatform(description: PlatformDescription): PlatformDescription {
  return description;
}
