import { z } from 'zod';
import { tokenReferenceSchema, type TokenReference } from './token-reference';

const path = z.string().regex(/^\/[^\s?#]*$/, { error: "must be a path that starts with '/': '/health'" });
const port = z.int().min(1).max(65_535);
const folder = z
  .string()
  .regex(/^\/[\w.-]+(\/[\w.-]+)*$/, { error: "must be a folder's full path: '/home/server/.cache'" });

/** How to ask a server whether it is well. */
export const serverHealthSchema = z.union(
  [
    z.strictObject({
      path: path.describe('Answers 200 while the process lives.'),
      readyPath: path.optional().describe('Answers 200 only when the model is loaded; by default the same.'),
    }),
    z.strictObject({
      grpc: z.strictObject({
        port: port.optional().describe('By default the port that serves.'),
        service: z.string().optional().describe('Name that the health service is asked for; by default none.'),
      }),
    }),
    z.strictObject({ tcp: z.literal(true).describe('Healthy is what listens.') }),
  ],
  { error: "must be one of { path: '/health' }, { grpc: {} } and { tcp: true }" },
);

/** Gauges of a server, by what they mean to the endpoint picker and to the autoscaler. */
export const serverMetricsSchema = z.strictObject({
  path: path.optional().describe('By default `/metrics`.'),
  port: port.optional().describe('By default the port that serves.'),
  queued: z.string().min(1).optional().describe('Gauge of requests that wait, with labels where it needs them.'),
  running: z.string().min(1).optional().describe('Gauge of requests that are being answered.'),
  kvCacheUsage: z.string().min(1).optional().describe('Gauge of the share of the KV cache in use, 0 to 1.'),
  gauges: z
    .array(z.string().regex(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/, { error: 'must be the name of a Prometheus metric' }))
    .optional()
    .describe('Other gauges that it exposes, which `scaling.metric` may name.'),
});

/** A server of one's own in vLLM's place: FastAPI, TorchServe, SGLang, Triton. */
export const serverSchema = z.strictObject({
  engine: z
    .string()
    .regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, { error: "must be a label's value: 'sglang', 'triton', 'fastapi'" })
    .describe('What the program is called, in labels and dashboards; the picker knows the metrics of some by it.'),
  image: z.string().min(1).describe('Container image, with tag or digest.'),
  command: z.array(z.string()).min(1).optional().describe("Entry point; by default the image's own."),
  args: z.array(z.string()).optional().describe("By default the image's own."),
  env: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'must be the name of an environment variable' }),
      z.union([z.string(), tokenReferenceSchema], {
        error: "must be a text or a reference: { secret: 'my-secret', key: 'token' }",
      }),
    )
    .optional()
    .describe('Environment variables: texts, or keys of Secrets.'),
  port: port.describe('Where it answers.'),
  health: serverHealthSchema.describe('How to ask whether it is well.'),
  metrics: serverMetricsSchema.optional().describe('Where its metrics are and what they mean; absent: it has none.'),
  paths: z
    .array(path)
    .min(1)
    .optional()
    .describe("Paths that clients call; by default the OpenAI API's. Others name their model by the path alone."),
  accelerators: z
    .int()
    .min(0)
    .optional()
    .describe('GPUs or TPU chips of each pod; by default one where its pool has any.'),
  startupSeconds: z.int().min(1).max(86_400).optional().describe('Time from container start to ready.'),
  weightsGib: z
    .number()
    .min(0)
    .max(100_000)
    .optional()
    .describe('Size of what it loads: decides its disk, its cache and how long it takes to start.'),
  runAsUser: z.int().min(1).max(4_294_967_294).optional().describe('User and group that the process runs as.'),
  readOnlyRootFilesystem: z.boolean().optional().describe('By default true: it writes to `writableFolders` alone.'),
  writableFolders: z
    .array(folder)
    .optional()
    .describe('Folders that it writes to, beside `/tmp` and `/dev/shm`, which it always may.'),
});

export type ServerDescription = Omit<z.infer<typeof serverSchema>, 'env'> & {
  env?: Record<string, string | TokenReference> | undefined;
};
