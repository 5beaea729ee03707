import type { KubeService } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Served } from '../../platform/resolve';
import { endpointPicker, pickerSelector } from '../labels';
import { service } from '../service';
import { PICKER_PORTS } from './deployment';

/**
 * Where the load balancer finds the picker. It checks the picker's health at its gRPC health port without being told.
 *
 * The port for it names no application protocol: the picker speaks gRPC over TLS, which `kubernetes.io/h2c` would deny.
 * (The chart of llm-d-router v0.10.0 says h2c nevertheless, the one of Inference Extension v1.5.0 says nothing.)
 */
export function pickerService(scope: Construct, environment: string, model: Served): KubeService {
  const { name, ports } = model.pool.picker;
  return service(scope, {
    name,
    namespace: model.namespace,
    of: endpointPicker(environment, model.name),
    selector: pickerSelector(model.name),
    ports: [
      { name: PICKER_PORTS.extProc, port: ports.extProc },
      { name: PICKER_PORTS.metrics, port: ports.metrics },
    ],
  });
}
