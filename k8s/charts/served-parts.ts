import type { Construct } from 'constructs';
import { type NodePool, type Platform, type Served, tryFindPoolOf } from '../../platform/resolve';
import { backendPolicy, healthCheckPolicy } from '../gateway/backend-policies';
import { inferencePool } from '../gateway/inference-pool';
import { modelRewrite } from '../gateway/model-rewrite';
import { objectives } from '../gateway/objective';
import { endpointPicker, pickerSelector } from '../labels';
import { METRICS_TOKEN } from '../metrics-reader';
import { autoscaler } from '../model/autoscaler';
import { autoscalingMetric } from '../model/autoscaling-metric';
import { capacityBuffer } from '../model/capacity-buffer';
import { scaledObject } from '../model/keda';
import { podMonitoring } from '../model/pod-monitoring';
import { pickerToModel, pickerToPrediction } from '../network-policy';
import {
  PICKER_PORTS,
  pickerConfig,
  pickerDeployment,
  pickerHighAvailability,
  pickerRbac,
  pickerService,
} from '../picker';
import { serviceAccount } from '../service-account';

/** As the charts of both generations scrape it. */
const PICKER_SCRAPE_SECONDS = 10;

/** What counts the replicas, where they are not fixed, and the nodes that stand ready for more. */
export function addAutoscaler(scope: Construct, platform: Platform, served: Served): void {
  const environment = platform.name;
  const { scaling } = served;
  if (scaling.kind !== 'hpa') return;
  if (scaling.buffer !== undefined)
    capacityBuffer(scope, platform, served, nodePoolOf(platform, served), scaling.buffer);
  const { adapter } = scaling;
  if (adapter.name === 'keda') return void scaledObject(scope, environment, served, scaling, adapter);
  autoscaler(scope, environment, served, scaling);
  if (adapter.name === 'gke') autoscalingMetric(scope, environment, served, scaling);
}

/** The endpoint picker of a pool, and what passes between it and the servers. */
export function addPicker(scope: Construct, platform: Platform, served: Served): void {
  const environment = platform.name;
  const { name, namespace } = served;
  const { picker } = served.pool;
  const of = endpointPicker(environment, name);
  serviceAccount(scope, { name: picker.name, namespace, of });
  pickerRbac(scope, environment, served);
  pickerConfig(scope, environment, served);
  pickerService(scope, environment, served);
  pickerDeployment(scope, environment, served, nodePoolNamed(platform, picker.nodePool));
  pickerHighAvailability(scope, environment, served);
  podMonitoring(scope, {
    name: picker.name,
    namespace,
    of,
    selector: pickerSelector(name),
    port: PICKER_PORTS.metrics,
    intervalSeconds: PICKER_SCRAPE_SECONDS,
    bearerToken: METRICS_TOKEN,
  });
  pickerToModel(scope, environment, served);
  pickerToPrediction(scope, environment, served);
}

/** The pool of servers as a backend of routes, with its policies. */
export function addPool(scope: Construct, { name: environment, gateway }: Platform, served: Served): void {
  inferencePool(scope, environment, served);
  objectives(scope, environment, served);
  modelRewrite(scope, environment, served);
  healthCheckPolicy(scope, environment, served);
  backendPolicy(scope, environment, served, gateway);
}

/** The nodes that its pods may rely upon. */
export function nodePoolOf(platform: Platform, served: Served): NodePool {
  return tryFindPoolOf(platform, served) ?? nodePoolNamed(platform, served.nodePool);
}

function nodePoolNamed(platform: Platform, name: string): NodePool {
  const pool = platform.nodePools[name];
  if (pool === undefined) throw new Error(`the platform has no node pool ${name}`);
  return pool;
}
