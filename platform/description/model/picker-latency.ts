import { z } from 'zod';

const serverSchema = z.string().regex(/^http:\/\/[a-z][-a-z0-9]*\.[a-z0-9][-a-z0-9]*\.svc:\d{2,5}$/, {
  error: "must be a Service of the cluster with the port of its pods: 'http://latency.prediction.svc:8000'",
});

/** The programs that learn how long servers take and foretell it; they are brought by whoever asks for them. */
export const latencyPredictionSchema = z.strictObject({
  trainingServer: serverSchema.describe('Learns from what the picker saw.'),
  predictionServers: z.array(serverSchema).min(1).describe('Foretell; the picker asks one after the other.'),
});
