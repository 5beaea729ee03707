import { createHash } from 'node:crypto';
import { KubeConfigMap } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { BodyRouter } from '../../platform/resolve';
import { metadata } from '../metadata';
import { toYaml } from '../yaml';
import { bodyRouterOf } from './belonging';

/** The file that its command line names. It is read at the start only. */
export function bodyRouterConfig(scope: Construct, environment: string, router: BodyRouter): void {
  const { config, name, namespace } = router;
  if (config === undefined) return;
  new KubeConfigMap(scope, 'body-router-config', {
    metadata: metadata({ name, namespace, of: bodyRouterOf(environment), wave: 'foundation' }),
    data: { [config.file]: toYaml(config.content) },
  });
}

/**
 * Which base model each name stands for, one ConfigMap for each model. They are watched: a new adapter needs no new pod.
 * From them comes the header of the base model, which routes with very many names, logs and filters go by.
 */
export function servedNames(scope: Construct, environment: string, router: BodyRouter): void {
  const { baseModels, configMapLabel, namespace } = router;
  for (const { adapters, baseModel, configMap, model } of baseModels) {
    new KubeConfigMap(scope, `served-names-${model}`, {
      metadata: metadata({
        name: configMap,
        namespace,
        of: bodyRouterOf(environment),
        wave: 'foundation',
        labels: { [configMapLabel.key]: configMapLabel.value },
      }),
      data: { baseModel, ...(adapters.length === 0 ? {} : { adapters: toYaml(adapters) }) },
    });
  }
}

/** Changes whenever the file does; undefined where there is none. */
export function configHash({ config }: BodyRouter): string | undefined {
  return config === undefined ? undefined : createHash('sha256').update(toYaml(config.content)).digest('hex');
}
