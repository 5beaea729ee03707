import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { type Model, type Platform, rolesOf } from '../../platform/resolve';
import { modelServer, serverSelector } from '../labels';
import { HTTP_PORT, servingPorts } from '../model/ports';
import { disruptionBudget } from '../model/disruption-budget';
import { podMonitoring } from '../model/pod-monitoring';
import { servingPort } from '../model/routing-proxy';
import { modelWorkload, serviceName } from '../model/workload';
import { modelToHosts, modelToMetadataServer, prefillToDecode, withinGroup } from '../network-policy';
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
    for (const role of rolesOf(model))
      this.addServers(role === model ? this : new Construct(this, role.name), platform, role);
    addPicker(this, platform, model);
    addPool(this, platform, model);
    prefillToDecode(this, platform.name, model);
    for (const role of rolesOf(model)) {
      modelToMetadataServer(this, platform.name, role);
      modelToHosts(this, platform, role);
    }
    withinGroup(this, platform.name, model);
  }

  private addServers(scope: Construct, platform: Platform, model: Model): void {
    const environment = platform.name;
    const { name, namespace } = model;
    const selector = serverSelector(model);
    const of = modelServer(environment, model);
    serviceAccount(scope, { name: model.serviceAccount, namespace, of });
    secretProviderClass(scope, environment, model);
    if (model.disaggregation?.role !== 'prefill') weightsSupply(scope, platform, model);
    if (!awaitsWeights(model)) {
      modelWorkload(scope, environment, model, nodePoolOf(platform, model));
      addAutoscaler(scope, platform, model);
      disruptionBudget(scope, environment, model);
    }
    service(scope, { name: serviceName(model), namespace, of, selector, ports: [servingPort(model, HTTP_PORT)] });
    podMonitoring(scope, {
      name,
      namespace,
      of,
      selector,
      port: HTTP_PORT,
      others: servingPorts(model).slice(1),
      intervalSeconds: SERVER_SCRAPE_SECONDS,
    });
  }
}
