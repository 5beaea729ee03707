import { createRequire } from 'node:module';

import type * as K8s from '../../k8s';
import type * as Charts from '../../k8s/charts';
import type * as Cdk8s from 'cdk8s';
import type * as Yaml from '../../k8s/yaml';
import type { Ladder, LadderStep } from './ladder';

/** Loaded for this command alone: others start in half the time without. */
const load = createRequire(__filename);

/** The HTTPRoute of a step, as `slipway synth` writes it. */
export function manifestOf({ route }: Ladder, { platform }: LadderStep): string {
  const { App, ApiObject } = load('cdk8s') as typeof Cdk8s;
  const { GatewayChart } = load('../../k8s/charts') as typeof Charts;
  const { header } = load('../../k8s') as typeof K8s;
  const { toYaml } = load('../../k8s/yaml') as typeof Yaml;
  const object = new GatewayChart(new App(), platform).node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .find(({ kind, name }) => kind === 'HTTPRoute' && name === route.name);
  if (object === undefined) throw new Error(`the gateway's chart has no HTTPRoute ${route.name}`);
  return `${header(platform.name)}\n${toYaml(object.toJson())}`;
}
