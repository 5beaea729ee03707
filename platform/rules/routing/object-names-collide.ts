import { type Platform, prefillName, type Served, servedOf } from '../../resolve';
import type { Problem, Rule } from '../rule';

export const objectNamesCollide = {
  name: 'object-names-collide',
  severity: 'error',
  summary:
    "A model whose name is that of another model's endpoint picker or of its leaders, of the body-based router, or of a guardrail's Service.",
  why:
    'Server, picker and router each have a Deployment, a Service and a ServiceAccount of their name in the same ' +
    'namespace; each route has an HTTPRoute; what a picker may do in the whole cluster is named after namespace and ' +
    'picker. Of two objects of one name the last that is applied wins: a model is replaced by a picker, or a picker by a model.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check: (platform) => [...besideThePickers(platform), ...inTheCluster(platform), ...redirects(platform)],
} satisfies Rule;

function besideThePickers(platform: Platform): Problem[] {
  const { bodyRouter, gateway } = platform;
  const served = Object.values(servedOf(platform));
  const owners = new Map(
    served.map(({ name, namespace, pool }) => [idOf(namespace, pool.picker.name), `the endpoint picker of ${name}`]),
  );
  if (bodyRouter !== undefined)
    owners.set(idOf(bodyRouter.namespace, bodyRouter.name), 'the body-based router of the gateway');
  for (const { name, namespace, service } of Object.values(gateway.guardrails))
    owners.set(idOf(namespace, service), `the Service before the guardrail ${name}`);
  for (const { name, namespace, hosts } of served)
    if (hosts !== undefined) owners.set(idOf(namespace, hosts.service), `the Service of the leaders of ${name}`);
  const prefill = new Map(
    served.flatMap((one) => (one.prefill === undefined ? [] : [[prefillName(one.name), one.name] as const])),
  );
  return served.flatMap(({ name, namespace }) => {
    const reader = prefill.get(name);
    const owner = reader === undefined ? owners.get(idOf(namespace, name)) : `the prefill servers of ${reader}`;
    if (owner === undefined) return [];
    return [
      {
        path: `models.${name}`,
        message: `${name} is also the name of ${owner}`,
        given: name,
        allowed: `another name than ${name}`,
      },
    ];
  });
}

/** The ClusterRoleBinding of a picker has its namespace and its name with a hyphen between, and both may hold hyphens. */
function inTheCluster(platform: Platform): Problem[] {
  const first = new Map<string, Served>();
  return Object.values(servedOf(platform)).flatMap((one) => {
    const name = `${one.namespace}-${one.pool.picker.name}`;
    const other = first.get(name);
    first.set(name, other ?? one);
    if (other === undefined) return [];
    return [
      {
        path: `models.${one.name}.namespace`,
        message: `the pickers of ${one.name} and ${other.name} would both be called ${name} in the cluster`,
        given: one.namespace,
        allowed: `another namespace than ${one.namespace}, or another name than ${one.name}`,
      },
    ];
  });
}

function redirects({ gateway, routes }: Platform): Problem[] {
  const redirect = routes[gateway.redirect?.name ?? ''];
  if (redirect === undefined || redirect.namespace !== gateway.namespace) return [];
  return [
    {
      path: `routes.${redirect.name}`,
      message: `${redirect.name} is also the name of the route that leads from HTTP to HTTPS`,
      given: redirect.name,
      allowed: `another name than ${redirect.name}`,
    },
  ];
}

function idOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
