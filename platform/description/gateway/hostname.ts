import { z } from 'zod';

/** Host name as the Gateway API takes it: lower-case labels, the first may be `*`; never an address. */
export const hostnameSchema = z
  .string()
  .regex(/^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, {
    error: "must be a host name: 'llm.example.com'",
  })
  .refine((name) => !/^\d+(\.\d+){3}$/.test(name), { error: "must be a host name, not an address: 'llm.example.com'" })
  .max(253);
