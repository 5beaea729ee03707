import { z } from 'zod';
import { MACHINE_TYPES, type MachineTypeName } from '../catalog';
import { allowSchema } from './allow';

const machineTypeNames = Object.keys(MACHINE_TYPES) as [MachineTypeName, ...MachineTypeName[]];

/** Nodes of a pool, over all its zones. */
export const nodeRangeSchema = z
  .strictObject({ min: z.int().min(0), max: z.int().min(1) })
  .refine(({ min, max }) => min <= max, { error: 'min is greater than max' });

/** A GKE node pool. */
export const nodePoolSchema = z.strictObject({
  machineType: z.enum(machineTypeNames).describe('Compute Engine machine type.'),
  zones: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Zones of the region; by default every zone that the cluster uses.'),
  nodes: nodeRangeSchema.describe('Autoscaling bounds over all zones.'),
  spot: z.boolean().optional().describe('Spot VMs.'),
  gpuDriverVersion: z
    .enum(['DEFAULT', 'LATEST', 'INSTALLATION_DISABLED'])
    .optional()
    .describe('NVIDIA driver that GKE installs.'),
  bootDisk: z
    .strictObject({
      type: z.string().optional(),
      sizeGb: z.int().min(30).max(65536).optional(),
    })
    .optional(),
  imageStreaming: z.boolean().optional().describe('Stream images; works with Artifact Registry only.'),
  labels: z.record(z.string(), z.string()).optional().describe('Kubernetes labels on the nodes.'),
  allow: allowSchema.optional(),
});

export type NodePoolDescription = z.infer<typeof nodePoolSchema>;
