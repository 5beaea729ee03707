import { z } from 'zod';
import {
  type GpuNetworkKind,
  MACHINE_TYPES,
  type MachineTypeName,
  N1_ACCELERATORS,
  type N1Accelerator,
} from '../../catalog';
import { allowSchema } from '../allow';
import { kmsKeySchema } from '../cluster/kms-key';
import { createdReservationSchema, namedReservationSchema, reservationModeSchema } from './reservation';
import { secondaryBootDiskSchema } from './secondary-boot-disk';
import { sharingSchema, type SharingDescription } from './sharing';

/** GKE reads it, and the taint with it; both are ours. */
const COMPUTE_CLASS_LABEL = 'cloud.google.com/compute-class';

const GPU_NETWORK_KINDS = ['GPUDIRECT_TCPX', 'GPUDIRECT_TCPXO', 'RDMA'] as const satisfies GpuNetworkKind[];

const machineTypeNames = Object.keys(MACHINE_TYPES) as [MachineTypeName, ...MachineTypeName[]];

/** Nodes of a pool, over all its zones. */
export const nodeRangeSchema = z
  .strictObject({ min: z.int().min(0), max: z.int().min(1) })
  .refine(({ min, max }) => min <= max, { error: 'min is greater than max' });

/** How a node pool replaces its nodes when GKE upgrades them. */
export const upgradeSchema = z.strictObject({
  strategy: z
    .enum(['SURGE', 'BLUE_GREEN'])
    .optional()
    .describe('`SURGE` replaces nodes a few at a time; `BLUE_GREEN` makes all anew beside the old ones.'),
  maxSurge: z.int().min(0).optional().describe('Nodes beyond the pool that a surge upgrade may add.'),
  maxUnavailable: z.int().min(0).optional().describe('Nodes that a surge upgrade may take away at a time.'),
  nodePoolSoakSeconds: z
    .int()
    .min(0)
    .max(604_800)
    .optional()
    .describe('Time that the old nodes of a blue-green upgrade stay, drained, before they go.'),
  batchNodeCount: z.int().min(1).optional().describe('Old nodes that a blue-green upgrade drains at a time.'),
  batchSoakSeconds: z.int().min(0).max(604_800).optional().describe('Pause of a blue-green upgrade after each batch.'),
});

/** A GKE node pool. */
export const nodePoolSchema = z.strictObject({
  machineType: z.enum(machineTypeNames).describe('Compute Engine machine type.'),
  accelerator: z
    .strictObject({ type: z.enum(N1_ACCELERATORS), count: z.int().min(1) })
    .optional()
    .describe('GPUs attached to each node of an N1 machine type; all others bring their own.'),
  zones: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Zones of the region; by default every zone that the cluster uses.'),
  nodes: nodeRangeSchema.describe('Autoscaling bounds over all zones.'),
  spot: z.boolean().optional().describe('Spot VMs.'),
  flexStart: z
    .boolean()
    .optional()
    .describe('Flex-start VMs: they come when there is capacity, for seven days at most.'),
  queuedProvisioning: z
    .boolean()
    .optional()
    .describe('Nodes come for a ProvisioningRequest only, all that it asks for at once (with Kueue).'),
  maxRunDurationSeconds: z.int().min(60).optional().describe('Time after which each node is deleted.'),
  reservation: z
    .union([namedReservationSchema, createdReservationSchema, reservationModeSchema])
    .optional()
    .describe('The reservation that nodes are taken from: one by name, one that is made, any that matches, or none.'),
  sharing: sharingSchema.optional().describe('How several pods share one GPU.'),
  placement: z
    .strictObject({
      compact: z.boolean().optional().describe('Nodes stand close to each other, in one zone.'),
      tpuTopology: z
        .string()
        .regex(/^\d+x\d+(x\d+)?$/, { error: "must be a TPU topology: '2x4' or '2x2x1'" })
        .optional()
        .describe('Chips of the TPU slice that the nodes of the pool form.'),
      acceleratorTopology: z
        .string()
        .regex(/^\d+x\d+$/, { error: "must be a topology of GPUs: '1x72'" })
        .optional()
        .describe('GPUs that one NVLink joins, over several nodes.'),
    })
    .refine(({ compact, acceleratorTopology }) => compact !== false || acceleratorTopology === undefined, {
      path: ['compact'],
      error: 'GPUs that one NVLink joins stand close to each other',
    })
    .optional()
    .describe('Where the nodes stand to each other.'),
  additionalNetworks: z
    .enum(GPU_NETWORK_KINDS)
    .optional()
    .describe('Networks through which GPUs of several nodes reach each other, as the machine type has them.'),
  fastSocket: z.boolean().optional().describe('NCCL Fast Socket, for GPUs of several nodes without such networks.'),
  upgrade: upgradeSchema.optional().describe('How nodes are replaced when GKE upgrades them.'),
  autoRepair: z.boolean().optional().describe('GKE replaces nodes that fail their health check.'),
  gpuDriverVersion: z
    .enum(['DEFAULT', 'LATEST', 'INSTALLATION_DISABLED'])
    .optional()
    .describe('NVIDIA driver that GKE installs.'),
  bootDisk: z
    .strictObject({
      type: z.string().optional(),
      sizeGb: z.int().min(30).max(65536).optional(),
      kmsKey: kmsKeySchema.optional().describe("Cloud KMS key that encrypts it; by default the cluster's."),
    })
    .optional(),
  secondaryBootDisks: z
    .array(secondaryBootDiskSchema)
    .min(1)
    .max(127)
    .optional()
    .describe('Disks with images or data that are there when the node comes.'),
  localSsd: z
    .strictObject({ count: z.int().min(1) })
    .optional()
    .describe("Local SSDs that hold the pods' ephemeral storage; machine types that bring theirs need not say so."),
  imageStreaming: z.boolean().optional().describe('Stream images; works with Artifact Registry only.'),
  labels: z
    .record(
      z.string().refine((key) => key !== COMPUTE_CLASS_LABEL, { error: 'is set where a compute class names the pool' }),
      z.string(),
    )
    .optional()
    .describe('Kubernetes labels on the nodes.'),
  allow: allowSchema.optional(),
});

type Shape = z.infer<typeof nodePoolSchema>;

/** A node pool, with ways of obtaining and upgrading its nodes that do not contradict each other. */
export type NodePoolDescription = Omit<Shape, keyof ObtainedShape | 'accelerator' | 'sharing' | 'upgrade'> &
  ObtainedDescription & {
    accelerator?: { type: N1Accelerator; count: number } | undefined;
    sharing?: SharingDescription | undefined;
    upgrade?: UpgradeDescription | undefined;
  };

type ObtainedShape = Pick<Shape, 'spot' | 'flexStart' | 'queuedProvisioning' | 'reservation' | 'autoRepair'>;

/** How nodes are obtained: on demand or from a reservation, as Spot VMs, by flex-start, or through a queue. */
export type ObtainedDescription =
  | {
      spot?: false | undefined;
      flexStart?: false | undefined;
      queuedProvisioning?: false | undefined;
      reservation?: { name: string } | z.infer<typeof createdReservationSchema> | 'any' | 'none' | undefined;
      autoRepair?: boolean | undefined;
    }
  | {
      spot: boolean;
      flexStart?: false | undefined;
      queuedProvisioning?: false | undefined;
      reservation?: 'none' | undefined;
      autoRepair?: boolean | undefined;
    }
  | {
      spot?: false | undefined;
      flexStart: true;
      queuedProvisioning?: boolean | undefined;
      reservation?: 'none' | undefined;
      autoRepair?: false | undefined;
    }
  | {
      spot?: false | undefined;
      flexStart?: false | undefined;
      queuedProvisioning: true;
      reservation?: 'none' | undefined;
      autoRepair?: boolean | undefined;
    };

/** How nodes are upgraded: each strategy with its own settings. */
export type UpgradeDescription =
  | {
      strategy?: 'SURGE' | undefined;
      maxSurge?: number | undefined;
      maxUnavailable?: number | undefined;
      nodePoolSoakSeconds?: undefined;
      batchNodeCount?: undefined;
      batchSoakSeconds?: undefined;
    }
  | {
      strategy: 'BLUE_GREEN';
      maxSurge?: undefined;
      maxUnavailable?: undefined;
      nodePoolSoakSeconds?: number | undefined;
      batchNodeCount?: number | undefined;
      batchSoakSeconds?: number | undefined;
    };
