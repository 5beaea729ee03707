import type { EnvVar } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Picker } from '../../platform/resolve';

/** By these variables both generations know whom to ask. */
export function latencyVariables({ latencyPrediction }: Picker): EnvVar[] {
  if (latencyPrediction === undefined) return [];
  const { predictionServers, trainingServer } = latencyPrediction;
  return [
    { name: 'TRAINING_SERVER_URL', value: trainingServer },
    { name: 'PREDICTION_SERVER_URL', value: predictionServers.join(',') },
  ];
}
