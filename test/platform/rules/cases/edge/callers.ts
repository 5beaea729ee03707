import type { Changes, RuleCase } from '../../rule-case';
import { PUBLIC } from './made';

const OPEN: Changes = { ...PUBLIC, 'models.gemma.apiKey': undefined };
const SOURCES = ['203.0.113.0/24'];
const IAP = { members: ['group:ml@example.com'] };

/** Who may ask, and how often. */
export const callersCases: readonly RuleCase[] = [
  {
    rule: 'public-gateway-without-protection',
    of: 'a policy that lets everybody in',
    faulty: { ...OPEN, 'gateway.securityPolicy': { rateLimit: { requests: 100 } } },
    at: 'models.gemma',
    good: { ...OPEN, 'gateway.securityPolicy': { allowedSources: SOURCES } },
    paste: 'models.gemma',
  },
  {
    rule: 'public-gateway-without-protection',
    of: 'a policy that lists the internet',
    faulty: { ...OPEN, 'gateway.securityPolicy': { allowedSources: ['0.0.0.0/0'] } },
    at: 'models.gemma',
    good: { ...OPEN, 'gateway.securityPolicy': { allowedSources: SOURCES } },
    paste: 'models.gemma',
  },
  {
    rule: 'public-gateway-behind-cloud-armor-alone',
    of: 'a policy that is made',
    faulty: { ...OPEN, 'gateway.securityPolicy': { allowedSources: SOURCES } },
    at: 'models.gemma',
    good: { ...PUBLIC, 'gateway.securityPolicy': { allowedSources: SOURCES } },
    paste: 'models.gemma',
  },
  {
    rule: 'source-allowed-and-denied',
    faulty: {
      ...PUBLIC,
      'gateway.securityPolicy': { allowedSources: [...SOURCES, '198.51.100.0/25'], deniedSources: ['198.51.100.0/24'] },
    },
    at: 'gateway.securityPolicy.allowedSources.1',
    good: {
      ...PUBLIC,
      'gateway.securityPolicy': { allowedSources: ['198.51.100.0/24'], deniedSources: ['198.51.100.0/25'] },
    },
    fix: { 'gateway.securityPolicy.deniedSources': undefined },
  },
  {
    rule: 'source-allowed-and-denied',
    of: 'IPv6',
    faulty: {
      ...PUBLIC,
      'gateway.securityPolicy': { allowedSources: ['2001:db8::/32'], deniedSources: ['2001:db8::/32'] },
    },
    at: 'gateway.securityPolicy.allowedSources.0',
    good: {
      ...PUBLIC,
      'gateway.securityPolicy': { allowedSources: ['2001:db8::/32'], deniedSources: ['0.0.0.0/0'] },
    },
    fix: { 'gateway.securityPolicy.deniedSources': undefined },
  },
  {
    rule: 'waf-refuses-prompts',
    faulty: { ...PUBLIC, 'gateway.securityPolicy': { waf: { sqli: 'enforce', methodEnforcement: 'enforce' } } },
    at: 'gateway.securityPolicy.waf.sqli',
    good: { ...PUBLIC, 'gateway.securityPolicy': { waf: { sqli: 'preview', methodEnforcement: 'enforce' } } },
    paste: 'gateway',
  },
  {
    rule: 'rate-limit-by-forged-address',
    faulty: { ...PUBLIC, 'gateway.securityPolicy': { rateLimit: { requests: 100, per: 'forwarded-ip' } } },
    at: 'gateway.securityPolicy.rateLimit.per',
    good: {
      ...PUBLIC,
      'gateway.securityPolicy': { allowedSources: SOURCES, rateLimit: { requests: 100, per: 'forwarded-ip' } },
    },
    paste: 'gateway',
  },
  {
    rule: 'iap-without-https',
    faulty: { gateway: { hostnames: ['llm.example.com'], iap: IAP } },
    at: 'gateway.iap',
    also: ['iap-on-inference-pool'],
    good: { ...PUBLIC, 'gateway.iap': IAP },
    fix: {
      'gateway.tls': { certificateManager: 'llm-certificate' },
      'gateway.allow': { 'iap-on-inference-pool': 'seen' },
    },
  },
  {
    rule: 'iap-without-hostnames',
    faulty: { ...PUBLIC, 'gateway.hostnames': undefined, 'gateway.iap': IAP },
    at: 'gateway.iap.members',
    also: ['iap-on-inference-pool', 'tls-without-hostnames'],
    good: { ...PUBLIC, 'gateway.iap': IAP },
    fix: { 'gateway.hostnames': ['llm.example.com'], 'gateway.allow': { 'iap-on-inference-pool': 'seen' } },
  },
  {
    rule: 'iap-on-inference-pool',
    faulty: { ...PUBLIC, 'gateway.iap': IAP },
    at: 'gateway.iap',
    good: PUBLIC,
    paste: 'gateway',
  },
];
