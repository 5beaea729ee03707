import { z } from 'zod';
import { MACHINE_TYPES, type MachineTypeName } from '../../catalog';
import { allowSchema } from '../allow';
import { DNS_LABEL } from '../name';
import { reservationSchema } from './reservation';

const machineTypeNames = Object.keys(MACHINE_TYPES) as [MachineTypeName, ...MachineTypeName[]];

/** Longest lead time of a recycled node: the seven days that flex-start gives it (CRD computeclasses.cloud.google.com). */
const LEAD_TIME_MAX_SECONDS = 604_800;

/** One way of obtaining nodes: a pool that is described, or nodes for which GKE makes a pool by itself. */
const prioritySchema = z
  .strictObject({
    nodePool: z.string().min(1).optional().describe('Name of a node pool; no other field goes with it.'),
    machineType: z.enum(machineTypeNames).optional().describe('Machine type of a pool that GKE makes by itself.'),
    zones: z.array(z.string()).min(1).optional().describe('Zones of that pool.'),
    spot: z.boolean().optional().describe('Spot VMs.'),
    flexStart: z.boolean().optional().describe('Flex-start VMs.'),
    nodeRecycling: z
      .strictObject({ leadTimeSeconds: z.int().min(1).max(LEAD_TIME_MAX_SECONDS) })
      .optional()
      .describe('Time before the end of a flex-start node at which GKE looks for its successor.'),
    maxRunDurationSeconds: z.int().min(60).optional().describe('Time after which each node is deleted.'),
    reservation: reservationSchema.optional().describe('The reservation that nodes are taken from.'),
  })
  .superRefine((priority, context) => {
    const { nodePool, machineType, ...rest } = priority;
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (nodePool === undefined && machineType === undefined)
      refuse('nodePool', 'needs the name of a node pool, or the machineType of nodes that GKE makes a pool for');
    if (priority.nodeRecycling !== undefined && priority.flexStart !== true && nodePool === undefined)
      refuse('nodeRecycling', 'only flex-start nodes have an end at which they are recycled');
    if (nodePool === undefined) return;
    const others = Object.entries({ machineType, ...rest }).filter(([, value]) => value !== undefined);
    for (const [field] of others) refuse(field, 'a node pool that is described says this itself');
  });

/**
 * Names that GKE keeps: those of its own classes, and `default`, which takes every pod without a class
 * (docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes).
 */
const KEPT_NAME = /^(gke|autopilot|default$)/;
const NAME_MAX = 63;

/** Name of a compute class, which is also a label value on its nodes. */
export const computeClassName = z
  .string()
  .max(NAME_MAX)
  .regex(DNS_LABEL, {
    error: "a compute class's name must be lower-case letters, digits and '-', starting with a letter",
  })
  .refine((name) => !KEPT_NAME.test(name), {
    error: "a compute class's name must not begin with 'gke' or 'autopilot', nor be 'default'",
  });

/** Ordered fall-back between ways to obtain an accelerator. */
export const computeClassSchema = z
  .strictObject({
    priorities: z.array(prioritySchema).min(1).describe('Ways of obtaining nodes, the preferred one first.'),
    whenUnsatisfiable: z
      .enum(['DoNotScaleUp', 'ScaleUpAnyway'])
      .optional()
      .describe('What happens where none of them has capacity.'),
    activeMigration: z
      .boolean()
      .optional()
      .describe('Pods move to nodes of a better priority as soon as there are some.'),
    consolidationDelayMinutes: z
      .int()
      .min(1)
      .max(1440)
      .optional()
      .describe('Time for which a node must be of no use before it goes.'),
    allow: allowSchema.optional(),
  })
  .superRefine(({ priorities }, context) => {
    if (priorities.some(({ nodePool }) => nodePool !== undefined)) return;
    const message = 'names no node pool, by which the nodes of the class are sized';
    context.addIssue({ code: 'custom', path: ['priorities'], message });
  });

/** A way of obtaining nodes: a pool by name, or the machine type of pools that GKE makes by itself. */
export type ComputePriorityDescription = PoolPriorityDescription | AutoCreatedDescription;

/** A node pool of the description. */
export interface PoolPriorityDescription {
  nodePool: string;
  machineType?: undefined;
}

/** Nodes for which GKE makes a node pool by itself. */
export type AutoCreatedDescription = {
  nodePool?: undefined;
  machineType: MachineTypeName;
  zones?: string[] | undefined;
  maxRunDurationSeconds?: number | undefined;
} & (
  | { spot?: false | undefined; flexStart?: false | undefined; nodeRecycling?: undefined; reservation?: Reservation }
  | { spot: true; flexStart?: false | undefined; nodeRecycling?: undefined; reservation?: 'none' | undefined }
  | {
      spot?: false | undefined;
      flexStart: true;
      nodeRecycling?: { leadTimeSeconds: number } | undefined;
      reservation?: 'none' | undefined;
    }
);

type Reservation = z.infer<typeof reservationSchema> | undefined;

/** Ordered fall-back between ways to obtain an accelerator. */
export type ComputeClassDescription = Omit<z.infer<typeof computeClassSchema>, 'priorities'> & {
  priorities: ComputePriorityDescription[];
};
