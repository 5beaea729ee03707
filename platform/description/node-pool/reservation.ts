import { z } from 'zod';

const name = z
  .string()
  .regex(
    /^(projects\/[a-z][-a-z0-9:.]*\/reservations\/)?[a-z]([-a-z0-9]{0,61}[a-z0-9])?(\/reservationBlocks\/[-a-z0-9/]+)?$/,
    {
      error: "must be a reservation: 'h100s', or 'projects/owner/reservations/h100s' where another project shares it",
    },
  );

/** A project whose nodes may be taken from a reservation as well. */
const project = z.string().regex(/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/, { error: 'must be a Google Cloud project id' });

/** A reservation that is made for a pool. */
export const createdReservationSchema = z.strictObject({
  create: z.strictObject({
    count: z.int().min(1).describe('Machines that are kept, and paid for, whether they run or not.'),
    sharedWith: z.array(project).min(1).optional().describe('Projects that may take from it as well.'),
  }),
});

/** A reservation that is there already; one in calendar mode is named in the same way. */
export const namedReservationSchema = z.strictObject({ name });

/** Any reservation that matches, or none. */
export const reservationModeSchema = z.enum(['any', 'none']);

/** The reservation that nodes are taken from. */
export const reservationSchema = z.union([namedReservationSchema, reservationModeSchema]);
