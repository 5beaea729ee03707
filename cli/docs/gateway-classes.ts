import {
  GATEWAY_CLASSES,
  type GatewayClassRow,
  LOAD_BALANCER_LIMITS,
  type LoadBalancerLimit,
} from '../../platform/catalog';
import { code, page, points, section, table } from './markdown';

/** `docs/reference/gateway-classes.md`: the classes that GKE installs, and the limits of the load balancers they make. */
export function gatewayClassesPage(): string {
  const classes: [string, GatewayClassRow][] = Object.entries(GATEWAY_CLASSES);
  return page(
    'Gateway classes',
    'What each GatewayClass of GKE can do for a model server. A dash: no source read so far says.',
    section('Classes', classTable(classes)),
    section('Certificates, policies and extensions', edgeTable(classes)),
    section('Limits of the load balancer', limitTable()),
    section('Not confirmed by a source of record', points(unconfirmed(classes))),
    section('Sources', points(sources(classes))),
  );
}

function classTable(classes: readonly [string, GatewayClassRow][]): string {
  return table(
    ['class', 'scope', 'reach', 'clusters', 'InferencePool', 'proxy-only subnet', 'route timeouts'],
    classes.map(([name, row]) => [
      code(name),
      row.scope,
      row.exposure,
      row.clusters,
      row.inferencePool,
      row.proxyOnlySubnet && code(row.proxyOnlySubnet),
      row.routeTimeouts,
    ]),
  );
}

function edgeTable(classes: readonly [string, GatewayClassRow][]): string {
  return table(
    ['class', 'Secret', 'pre-shared', 'Certificate Manager', 'Cloud Armor', 'routing extension', 'Model Armor'],
    classes.map(([name, { tls, cloudArmor, extensions }]) => [
      code(name),
      tls.secret,
      tls.preSharedCertificates,
      tls.certificateManager,
      cloudArmor,
      extensions.routing,
      extensions.modelArmor,
    ]),
  );
}

function limitTable(): string {
  const limits: [string, LoadBalancerLimit][] = Object.entries(LOAD_BALANCER_LIMITS);
  return table(
    ['limit', 'field', 'default', 'least', 'most', 'unit', 'what happens'],
    limits.map(([name, limit]) => [
      name,
      limit.field === '-' ? null : code(limit.field),
      limit.default,
      limit.min,
      limit.max,
      limit.unit,
      limit.consequence,
    ]),
    ['default', 'least', 'most'],
  );
}

function unconfirmed(classes: readonly [string, GatewayClassRow][]): readonly string[] {
  return classes.flatMap(([name, row]) => row.unconfirmed.map((statement) => `${code(name)}: ${statement}`));
}

function sources(classes: readonly [string, GatewayClassRow][]): readonly string[] {
  const ofClasses = classes.flatMap(([, { source, asOf }]) => source.map((one) => `${one}, ${asOf}`));
  const ofLimits = Object.values(LOAD_BALANCER_LIMITS).map(({ source, asOf }) => `${source}, ${asOf}`);
  return [...new Set([...ofClasses, ...ofLimits])];
}
