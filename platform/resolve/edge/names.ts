import type { PlatformDescription } from '../../description';
import { overlap } from '../gateway/hostnames';

/** Characters that a name of Certificate Manager may have; its options in a Gateway are no labels. */
const CERTIFICATE_NAME_MAX = 63;

/** Every host name that gateway and routes answer to, sorted. */
export function domainsOf({ gateway, routes }: Pick<PlatformDescription, 'gateway' | 'routes'>): string[] {
  const ofRoutes = Object.values(routes ?? {}).flatMap(({ hostnames }) => hostnames ?? []);
  const ofListeners = Object.values(gateway?.listeners ?? {}).map(({ hostname }) => hostname);
  return [...new Set([...(gateway?.hostnames ?? []), ...ofListeners, ...ofRoutes])].sort();
}

/** Those that the gateway's own certificate is for: all but what falls under a listener with another. */
export function certifiedDomains(description: Pick<PlatformDescription, 'gateway' | 'routes'>): string[] {
  const listeners = Object.values(description.gateway?.listeners ?? {});
  const others = listeners.flatMap(({ hostname, tls }) => (tls === undefined ? [] : [hostname]));
  const own = new Set(listeners.flatMap(({ hostname, tls }) => (tls === undefined ? [hostname] : [])));
  return domainsOf(description).filter((domain) => own.has(domain) || !others.some((other) => overlap(other, domain)));
}

/** What stands at the edge for a gateway is called, where there is one of its kind. */
export function edgeName(environment: string, gateway: string): string {
  return `${environment}-${gateway}`;
}

/**
 * Name of the certificate for certain domains. It holds them: a certificate for others is another one, which Terraform makes
 * before it takes the old one away, and no two may be called the same.
 */
export function certificateName(environment: string, domains: readonly string[]): string {
  const slugs = domains.map(slugOf);
  const whole = [environment, ...slugs].join('-');
  if (whole.length <= CERTIFICATE_NAME_MAX) return whole;
  const rest = `-and-${domains.length - 1}-more`;
  const first = [environment, slugs[0]].join('-').slice(0, CERTIFICATE_NAME_MAX - rest.length);
  return `${first.replace(/-+$/, '')}${domains.length > 1 ? rest : ''}`;
}

/** Domain by which a host name is shown to be ours: that of a wildcard is the domain below it. */
export function authorizedDomain(hostname: string): string {
  return hostname.replace(/^\*\./, '');
}

/**
 * A host name as part of names in Google Cloud, and never the same for two of them: labels end in no hyphen, so that one stands
 * for a full stop and two stand for a hyphen.
 */
export function slugOf(hostname: string): string {
  const slug = authorizedDomain(hostname).replaceAll('-', '--').replaceAll('.', '-');
  return hostname.startsWith('*.') ? `${slug}-wildcard` : slug;
}

/** Which text a template is for: all prompts, all answers, or those of one model. */
export interface TemplatePlace {
  readonly field: 'template' | 'responseTemplate';
  readonly model?: string;
}

/** Id of a template of Model Armor that is made. */
export function templateId(environment: string, { field, model }: TemplatePlace): string {
  const what = field === 'template' ? 'prompts' : 'responses';
  return [environment, what, ...(model === undefined ? [] : [model])].join('-');
}
