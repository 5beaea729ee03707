import type { Construct } from 'constructs';
import type { Served } from '../../platform/resolve';
import { endpointPicker, modelServer, pickerSelector } from '../labels';
import { allowEgress, allowIngress, tcp } from './network-policy';

/** What passes between a model's servers and its own picker, and no other's. */
export function pickerToModel(scope: Construct, environment: string, model: Served): void {
  const { engine, name, namespace, pool } = model;
  const servers = { matchLabels: { ...pool.selector } };
  const pickers = { matchLabels: pickerSelector(name) };
  const flow = {
    namespace,
    ports: tcp([...pool.targetPorts, engine.metricsPort ?? [], engine.kvEvents?.port ?? []].flat()),
    why:
      engine.kvEvents === undefined
        ? 'the picker reads the load of each server from its metrics'
        : 'the picker reads the load of each server from its metrics, what it has cached from its events, and has it turn prompts into tokens',
  };
  allowIngress(scope, {
    ...flow,
    name: `${name}-from-picker`,
    of: modelServer(environment, model),
    pods: servers,
    from: [{ podSelector: pickers }],
  });
  allowEgress(scope, {
    ...flow,
    name: `${pool.picker.name}-to-model`,
    of: endpointPicker(environment, name),
    pods: pickers,
    to: [{ podSelector: servers }],
  });
}
