import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Model, Platform } from '../../platform/resolve';
import { modelServer } from '../labels';
import { HTTP_PORT } from '../model/container';
import { disruptionBudget } from '../model/disruption-budget';
import { podMonitoring } from '../model/pod-monitoring';
import { modelWorkload, serviceName } from '../model/workload';
import { modelToHosts, modelToMetadataServer, withinGroup } from '../network-policy';
import { secretProviderClass } from '../secret-provider-class';
import { service } from '../service';
import { awaitsWeights, weightsSupply } from '../weights';
import { serviceAccount } from '../service-account';
import { addAutoscaler, addPicker, addPool, nodePoolOf } from './served-parts';

/** Often enough for an autoscaler that looks every 15 s (https://cloud.google.com/stackdriver/docs/managed-prometheus). */
export const SERVER_SCRAPE_SECONDS = 15;

/** All that serves one model: its servers, its pool and the pool's picker. */
export class ModelChart extends Chart {
  constructor(scope: Construct, platform: Platform, model: Model) {
    super(scope, model.name, { disableResourceNameHashes: true });
    this.addServers(platform, model);
    addPicker(this, platform, model);
    addPool(this, platform, model);
    modelToMetadataServer(this, platform.name, model);
    modelToHosts(this, platform, model);
    withinGroup(this, platform.name, model);
  }

  private addServers(platform: Platform, model: Model): void {
    const environment = platform.name;
    const { name, namespace, pool } = model;
    const of = modelServer(environment, model);
    serviceAccount(this, { name: model.serviceAccount, namespace, of });
    secretProviderClass(this, environment, model);
    weightsSupply(this, platform, model);
    if (!awaitsWeights(model)) {
      modelWorkload(this, environment, model, nodePoolOf(platform, model));
      addAutoscaler(this, environment, model);
      disruptionBudget(this, environment, model);
    }
    const ports = [{ name: HTTP_PORT, port: model.engine.port }];
    service(this, { name: serviceName(model), namespace, of, selector: pool.selector, ports });
    podMonitoring(this, {
      name,
      namespace,
      of,
      selector: pool.selector,
      port: HTTP_PORT,
      intervalSeconds: SERVER_SCRAPE_SECONDS,
    });
  }
}
