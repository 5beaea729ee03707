import { createRequire } from 'node:module';

import type * as K8s from '../../k8s';
import type * as Charts from '../../k8s/charts';
import type * as ModelRewrite from '../../k8s/gateway/model-rewrite';
import type * as Cdk8s from 'cdk8s';
import type * as Yaml from '../../k8s/yaml';
import type { Platform } from '../../platform/resolve';
import type { Ladder, LadderStep } from './ladder';

/** Loaded for this command alone: others start in half the time without. */
const load = createRequire(__filename);

/** The object of a step, as `slipway synth` writes it: the HTTPRoute, or the InferenceModelRewrite. */
export function manifestOf(ladder: Ladder, { platform }: LadderStep): string {
  const { App, ApiObject } = load('cdk8s') as typeof Cdk8s;
  const { GatewayChart } = load('../../k8s/charts') as typeof Charts;
  const { header } = load('../../k8s') as typeof K8s;
  const { toYaml } = load('../../k8s/yaml') as typeof Yaml;
  const chart =
    ladder.kind === 'route' ? new GatewayChart(new App(), platform) : rewriteChart(platform, ladder.model.name);
  const [kind, name] =
    ladder.kind === 'route' ? ['HTTPRoute', ladder.route.name] : ['InferenceModelRewrite', ladder.model.name];
  const object = chart.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .find((one) => one.kind === kind && one.name === name);
  if (object === undefined) throw new Error(`the chart has no ${kind} ${name}`);
  return `${header(platform.name)}\n${toYaml(object.toJson())}`;
}

function rewriteChart(platform: Platform, name: string): Cdk8s.Chart {
  const { App, Chart } = load('cdk8s') as typeof Cdk8s;
  const { modelRewrite } = load('../../k8s/gateway/model-rewrite') as typeof ModelRewrite;
  const chart = new Chart(new App(), name, { disableResourceNameHashes: true });
  const model = platform.models[name];
  if (model !== undefined) modelRewrite(chart, platform.name, model);
  return chart;
}
