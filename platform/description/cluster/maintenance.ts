import { z } from 'zod';
import { GKE_NAME_MAX, nameSchema } from '../name';

const instant = z.iso.datetime({
  error: "must be an instant in UTC: '2026-01-01T02:00:00Z'",
});

/** When GKE may upgrade. */
export const maintenanceSchema = z.strictObject({
  startTime: instant,
  endTime: instant,
  recurrence: z.string().regex(/^FREQ=/, {
    error: "must be an RFC 5545 rule: 'FREQ=WEEKLY;BYDAY=SA,SU'",
  }),
});

/** When GKE must not upgrade, though the window is open. */
export const maintenanceExclusionsSchema = z.record(
  nameSchema("an exclusion's name", GKE_NAME_MAX),
  z.strictObject({
    startTime: instant,
    endTime: instant,
    scope: z
      .enum(['NO_UPGRADES', 'NO_MINOR_UPGRADES', 'NO_MINOR_OR_NODE_UPGRADES'])
      .describe('What may not be upgraded: anything; minor versions; those and nodes at all.'),
  }),
);

export type MaintenanceExclusionsDescription = z.infer<typeof maintenanceExclusionsSchema>;
