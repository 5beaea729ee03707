import { z } from 'zod';
import { latencyPredictionSchema } from './picker-latency';
import { pickerFlowControlSchema, saturationSchema } from './picker-flow-control';

const pluginName = z.string().min(1);

/** A plugin that the configuration declares under a name. */
export const pickerPluginSchema = z.strictObject({
  type: z.string().min(1).optional().describe('Its type, in the words of the picker; by default its name.'),
  parameters: z
    .record(z.string().min(1), z.unknown())
    .optional()
    .describe("Its parameters, in the plugin's own words and nesting."),
});

/** What each pod of the picker asks for. */
export const pickerResourcesSchema = z
  .strictObject({
    cpuMillis: z.int().min(10).optional().describe('Requested CPU, in thousandths of a vCPU; there is no limit.'),
    memoryMib: z.int().min(64).optional().describe('Requested memory in MiB.'),
    memoryLimitMib: z.int().min(64).optional().describe('Limit of its memory in MiB.'),
    ephemeralStorageMib: z.int().min(16).optional().describe('Requested ephemeral storage, and its limit, in MiB.'),
  })
  .superRefine(({ memoryMib = 0, memoryLimitMib }, context) => {
    if (memoryLimitMib === undefined || memoryLimitMib >= memoryMib) return;
    context.addIssue({
      code: 'custom',
      path: ['memoryLimitMib'],
      message: `needs at least the ${memoryMib} MiB that are requested`,
    });
  });

/** The endpoint picker of a model. */
export const pickerSchema = z
  .strictObject({
    replicas: z
      .int()
      .min(1)
      .max(9)
      .optional()
      .describe('Pods of the picker; of several one leads and answers, and the others stand by.'),
    leaderElection: z
      .boolean()
      .optional()
      .describe('`false`: all replicas answer, and each knows only what it was asked itself.'),
    failureMode: z
      .enum(['FailOpen', 'FailClose'])
      .optional()
      .describe(
        'What the load balancer does where no picker answers: `FailOpen` sends requests to any server, `FailClose` refuses them.',
      ),
    resources: pickerResourcesSchema.optional().describe('What each pod of the picker asks of its node.'),
    scorers: z
      .record(pluginName, z.number().min(0))
      .optional()
      .describe('Weights of scorers by plugin name, over those that it has by default; 0 leaves one out.'),
    filters: z
      .array(pluginName)
      .min(1)
      .optional()
      .describe('Filters by plugin name, in the order in which they narrow the choice.'),
    pick: pluginName.optional().describe('The plugin that picks one of the scored servers; by default the best one.'),
    prefixCache: z
      .enum(['approximate', 'precise'])
      .optional()
      .describe(
        'How the picker knows where the beginning of a prompt is cached: `approximate` from what it sent where, `precise` from what servers publish of their caches.',
      ),
    plugins: z
      .record(pluginName, pickerPluginSchema)
      .optional()
      .describe('Plugins by name: parameters of those that are used, and others that need only be declared.'),
    latencyPrediction: latencyPredictionSchema
      .optional()
      .describe('Who foretells how long a request will take on each server, for scorers that go by it.'),
    parser: pluginName.optional().describe('The plugin that reads requests; by default those for the OpenAI API.'),
    saturation: saturationSchema
      .optional()
      .describe('When the pool counts as full: requests wait from then on, and sheddable ones are refused.'),
    queueTtlSeconds: z
      .int()
      .min(1)
      .max(86_400)
      .optional()
      .describe(
        'Turns on flow control: requests wait in the picker, by priority, for a server that can take them, and this long at the most.',
      ),
    flowControl: pickerFlowControlSchema
      .optional()
      .describe('Turns on flow control, and says how much may wait and in which order.'),
    args: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "must be a flag of the picker without its dashes: 'v'" }),
        z.union([z.string(), z.number(), z.boolean()]),
      )
      .optional()
      .describe('Further flags of its command line, without dashes.'),
  })
  .superRefine(({ leaderElection, replicas = 1 }, context) => {
    if (leaderElection === undefined || replicas > 1) return;
    context.addIssue({
      code: 'custom',
      path: ['leaderElection'],
      message: 'needs two replicas or more: one has nobody to elect',
    });
  });

export type PickerDescription = z.infer<typeof pickerSchema>;
