import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  type HorizontalScaling,
  type Model,
  type NodePool,
  type Platform,
  tryFindPoolOf,
} from '../../platform/resolve';
import { autoscaler } from '../model/autoscaler';
import { backendPolicy, healthCheckPolicy } from '../gateway/backend-policies';
import { HTTP_PORT } from '../model/container';
import { disruptionBudget } from '../model/disruption-budget';
import { inferencePool } from '../gateway/inference-pool';
import { scaledObject } from '../model/keda';
import { endpointPicker, modelServer, pickerSelector } from '../labels';
import { METRICS_TOKEN } from '../metrics-reader';
import { modelWorkload, serviceName } from '../model/workload';
import { modelToMetadataServer, pickerToModel, withinGroup } from '../network-policy';
import { modelRewrite } from '../gateway/model-rewrite';
import { objective } from '../gateway/objective';
import {
  PICKER_PORTS,
  pickerConfig,
  pickerDeployment,
  pickerHighAvailability,
  pickerRbac,
  pickerService,
} from '../picker';
import { podMonitoring } from '../model/pod-monitoring';
import { secretProviderClass } from '../secret-provider-class';
import { service } from '../service';
import { awaitsWeights, weightsSupply } from '../weights';
import { serviceAccount } from '../service-account';

/** Often enough for an autoscaler that looks every 15 s (https://cloud.google.com/stackdriver/docs/managed-prometheus). */
const SERVER_SCRAPE_SECONDS = 15;

/** As the charts of both generations scrape it. */
const PICKER_SCRAPE_SECONDS = 10;

/** All that serves one model: its servers, its pool and the pool's picker. */
export class ModelChart extends Chart {
  constructor(scope: Construct, platform: Platform, model: Model) {
    super(scope, model.name, { disableResourceNameHashes: true });
    this.addServers(platform, model);
    this.addPicker(platform, model);
    this.addPool(platform, model);
    pickerToModel(this, platform.name, model);
    modelToMetadataServer(this, platform.name, model);
    withinGroup(this, platform.name, model);
  }

  private addServers(platform: Platform, model: Model): void {
    const environment = platform.name;
    const { name, namespace, pool, scaling } = model;
    const of = modelServer(environment, model);
    serviceAccount(this, { name: model.serviceAccount, namespace, of });
    secretProviderClass(this, environment, model);
    weightsSupply(this, platform, model);
    if (!awaitsWeights(model)) {
      modelWorkload(this, environment, model, tryFindPoolOf(platform, model) ?? nodePool(platform, model.nodePool));
      if (scaling.kind === 'hpa') this.addAutoscaler(environment, model, scaling);
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

  private addAutoscaler(environment: string, model: Model, scaling: HorizontalScaling): void {
    const { adapter } = scaling;
    if (adapter.name === 'keda') scaledObject(this, environment, model, scaling, adapter);
    else autoscaler(this, environment, model, scaling, adapter);
  }

  private addPicker(platform: Platform, model: Model): void {
    const environment = platform.name;
    const { name, namespace } = model;
    const { picker } = model.pool;
    const of = endpointPicker(environment, name);
    serviceAccount(this, { name: picker.name, namespace, of });
    pickerRbac(this, environment, model);
    pickerConfig(this, environment, model);
    pickerService(this, environment, model);
    pickerDeployment(this, environment, model, nodePool(platform, picker.nodePool));
    pickerHighAvailability(this, environment, model);
    podMonitoring(this, {
      name: picker.name,
      namespace,
      of,
      selector: pickerSelector(name),
      port: PICKER_PORTS.metrics,
      intervalSeconds: PICKER_SCRAPE_SECONDS,
      bearerToken: METRICS_TOKEN,
    });
  }

  private addPool({ name: environment, gateway }: Platform, model: Model): void {
    inferencePool(this, environment, model);
    objective(this, environment, model);
    modelRewrite(this, environment, model);
    healthCheckPolicy(this, environment, model);
    backendPolicy(this, environment, model, gateway);
  }
}

function nodePool(platform: Platform, name: string): NodePool {
  const pool = platform.nodePools[name];
  if (pool === undefined) throw new Error(`the platform has no node pool ${name}`);
  return pool;
}
