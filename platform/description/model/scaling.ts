import { z } from 'zod';

/** A fixed number of pods, or bounds for the autoscaler. */
export const replicasSchema = z.union([
  z.int().min(0),
  z
    .strictObject({ min: z.int().min(0), max: z.int().min(1) })
    .refine(({ min, max }) => min <= max, { error: 'min is greater than max' }),
]);

/** How fast pods are added or taken away; the bounds are those of HorizontalPodAutoscaler v2. */
export const scalingSpeedSchema = z.strictObject({
  stabilizationWindowSeconds: z
    .int()
    .min(0)
    .max(3600)
    .optional()
    .describe('How long the metric must have asked for it.'),
  pods: z.int().min(1).max(10_000).optional().describe('Most pods in one period.'),
  periodSeconds: z.int().min(1).max(1800).optional(),
});

/** Nodes that stand ready for the next pods. */
export const bufferSchema = z.strictObject({
  replicas: z.int().min(1).max(1000).describe('Further pods for which there is always a node.'),
  kind: z
    .enum(['pods', 'CapacityBuffer'])
    .optional()
    .describe('Pods of the least priority that hold the nodes and give way, or an object that tells GKE (preview).'),
});

const targetSchema = z.number().min(0.001).max(1_000_000_000);

/** When another pod is wanted. */
export const scalingSchema = z
  .strictObject({
    metric: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Gauge by the name that vLLM, the endpoint picker or GKE gives it: `vllm:num_requests_waiting`, `llm_d_epp_flow_control_queue_size`.',
      ),
    target: targetSchema
      .optional()
      .describe(
        "Value at which another pod is wanted: a pod's average, or, of a metric that is an average, its value.",
      ),
    metrics: z
      .record(
        z.string().min(1),
        z.strictObject({
          target: targetSchema.optional().describe('Value of this one at which another pod is wanted.'),
        }),
      )
      .optional()
      .describe('Several gauges by name, or others beside `metric`: the one that asks for most pods has its way.'),
    adapter: z
      .enum(['stackdriver', 'keda', 'gke'])
      .optional()
      .describe(
        'Who answers the autoscaler: the Stackdriver adapter; KEDA, which also scales to zero; or GKE itself (preview).',
      ),
    cooldownSeconds: z
      .int()
      .min(0)
      .max(604_800)
      .optional()
      .describe("KEDA's `cooldownPeriod`: time without a request until the last pods go."),
    buffer: bufferSchema.optional().describe('Nodes that stand ready for the next pods.'),
    behavior: z
      .strictObject({ scaleUp: scalingSpeedSchema.optional(), scaleDown: scalingSpeedSchema.optional() })
      .optional()
      .describe('Speeds of the autoscaler.'),
  })
  .superRefine(({ metric, target, metrics }, context) => {
    const names = Object.keys(metrics ?? {});
    const twice = names.find((name) => name === metric);
    if (twice !== undefined)
      context.addIssue({ code: 'custom', path: ['metrics', twice], message: `${twice} is given as metric, too` });
    if (names.length > 0 && metric === undefined && target !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['target'],
        message: 'needs a metric: each of metrics has its own target',
      });
  });

export type ScalingDescription = z.infer<typeof scalingSchema>;
