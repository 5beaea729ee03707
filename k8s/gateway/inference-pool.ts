import type { Construct } from 'constructs';
import {
  InferencePool,
  InferencePoolSpecEndpointPickerRefFailureMode as FailureMode,
} from '../../imports/inference.networking.k8s.io';
import type { Served } from '../../platform/resolve';
import { modelServer } from '../labels';
import { metadata } from '../metadata';

/** Kind and API group by which routes, policies and objectives name a pool. */
export const INFERENCE_POOL = { group: 'inference.networking.k8s.io', kind: 'InferencePool' } as const;

const FAILURE_MODES = { FailOpen: FailureMode.FAIL_OPEN, FailClose: FailureMode.FAIL_CLOSE } as const;

/**
 * Has GKE make a GCPInferencePoolImport of the pool in the clusters whose gateways serve the fleet.
 *
 * @see https://docs.cloud.google.com/kubernetes-engine/docs/how-to/setup-multicluster-inference-gateway
 */
const EXPORT = 'networking.gke.io/export';

/**
 * The pods that serve a model, as a backend of routes. `appProtocol` is left to the CRD's default: releases of the CRD
 * that GKE installs may lack the field, and would refuse it.
 */
export function inferencePool(scope: Construct, environment: string, model: Served): InferencePool {
  const { exported, name, picker, selector, targetPorts } = model.pool;
  return new InferencePool(scope, 'inference-pool', {
    metadata: metadata({
      name,
      namespace: model.namespace,
      of: modelServer(environment, model),
      wave: 'pool',
      ...(exported ? { annotations: { [EXPORT]: 'True' } } : {}),
    }),
    spec: {
      selector: { matchLabels: { ...selector } },
      targetPorts: targetPorts.map((number) => ({ number })),
      endpointPickerRef: {
        group: '',
        kind: 'Service',
        name: picker.name,
        port: { number: picker.ports.extProc },
        failureMode: FAILURE_MODES[picker.failureMode],
      },
    },
  });
}
