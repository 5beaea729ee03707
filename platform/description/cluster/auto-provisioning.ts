import { z } from 'zod';
import { ACCELERATORS, type AcceleratorName } from '../../catalog';

const acceleratorNames = Object.keys(ACCELERATORS) as [AcceleratorName, ...AcceleratorName[]];

const limitSchema = z
  .strictObject({ min: z.int().min(0).optional(), max: z.int().min(1) })
  .refine(({ min = 0, max }) => min <= max, { error: 'min is greater than max' });

/** Node auto-provisioning: GKE makes node pools for pods that no described pool takes. */
export const autoProvisioningSchema = z.strictObject({
  limits: z
    .strictObject({
      cpu: limitSchema.describe('vCPUs of the whole cluster.'),
      memoryGib: limitSchema.describe('Memory of the whole cluster.'),
      accelerators: z
        .partialRecord(z.enum(acceleratorNames), limitSchema)
        .optional()
        .describe("GPUs or TPU chips of the whole cluster, by the value of GKE's label."),
    })
    .describe('How large the cluster may become, its described pools included.'),
  profile: z
    .enum(['BALANCED', 'OPTIMIZE_UTILIZATION'])
    .optional()
    .describe('How eagerly nodes of little use are taken away, in all pools.'),
  zones: z.array(z.string()).min(1).optional().describe('Zones of the pools that are made.'),
  bootDisk: z
    .strictObject({
      type: z.enum(['pd-standard', 'pd-balanced', 'pd-ssd']).optional(),
      sizeGb: z.int().min(30).max(65_536).optional(),
    })
    .optional()
    .describe('Boot disk of their nodes.'),
});

export type AutoProvisioningDescription = z.infer<typeof autoProvisioningSchema>;
