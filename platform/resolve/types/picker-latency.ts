/** Where the picker learns how long a request will take on each server. */
export interface LatencyPrediction {
  readonly trainingServer: string;
  readonly predictionServers: readonly string[];
}
