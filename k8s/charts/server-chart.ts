import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CustomServer, Platform } from '../../platform/resolve';
import { modelServer } from '../labels';
import { HTTP_PORT } from '../model/ports';
import { disruptionBudget } from '../model/disruption-budget';
import { podMonitoring } from '../model/pod-monitoring';
import { modelToHosts, modelToMetadataServer } from '../network-policy';
import { METRICS_PORT, serverDeployment } from '../server';
import { service } from '../service';
import { serviceAccount } from '../service-account';
import { SERVER_SCRAPE_SECONDS } from './model-chart';
import { addAutoscaler, addPicker, addPool, nodePoolOf } from './served-parts';

/** All that serves one model with a program of one's own: the same as with vLLM, but for its pods. */
export class ServerChart extends Chart {
  constructor(scope: Construct, platform: Platform, server: CustomServer) {
    super(scope, server.name, { disableResourceNameHashes: true });
    const environment = platform.name;
    const { engine, name, namespace, pool } = server;
    const of = modelServer(environment, server);
    serviceAccount(this, { name: server.serviceAccount, namespace, of });
    serverDeployment(this, environment, server, nodePoolOf(platform, server));
    addAutoscaler(this, platform, server);
    disruptionBudget(this, environment, server);
    service(this, { name, namespace, of, selector: pool.selector, ports: [{ name: HTTP_PORT, port: engine.port }] });
    const { metrics } = engine;
    if (metrics !== undefined) {
      podMonitoring(this, {
        ...{ name, namespace, of, selector: pool.selector, path: metrics.path },
        port: engine.metricsPort === undefined ? HTTP_PORT : METRICS_PORT,
        intervalSeconds: SERVER_SCRAPE_SECONDS,
      });
    }
    addPicker(this, platform, server);
    addPool(this, platform, server);
    modelToMetadataServer(this, environment, server);
    modelToHosts(this, platform, server);
  }
}
