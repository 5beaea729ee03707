import { createHash } from 'node:crypto';
import { KubeConfigMap } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Served } from '../../platform/resolve';
import { endpointPicker } from '../labels';
import { metadata } from '../metadata';
import { toYaml } from '../yaml';

/** The picker's EndpointPickerConfig, as the file that it reads at its start. */
export function pickerConfig(scope: Construct, environment: string, model: Served): KubeConfigMap {
  const { picker } = model.pool;
  return new KubeConfigMap(scope, 'picker-config', {
    metadata: metadata({
      name: picker.name,
      namespace: model.namespace,
      of: endpointPicker(environment, model.name),
      wave: 'foundation',
    }),
    data: { [picker.configFile]: toYaml(picker.config) },
  });
}

/** Changes whenever the configuration does. */
export function configHash(model: Served): string {
  return createHash('sha256').update(toYaml(model.pool.picker.config)).digest('hex');
}
