import { z } from 'zod';

/** The endpoint picker of a model. */
export const pickerSchema = z.strictObject({
  queueTtlSeconds: z
    .int()
    .min(1)
    .max(86_400)
    .optional()
    .describe(
      'Turns on flow control: requests wait in the picker, by priority, for a server that can take them, and this long at the most.',
    ),
});

export type PickerDescription = z.infer<typeof pickerSchema>;
