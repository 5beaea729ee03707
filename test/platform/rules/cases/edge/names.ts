import type { RuleCase } from '../../rule-case';
import { MADE, PUBLIC } from './made';

/** What leads clients to the gateway. */
export const namesCases: readonly RuleCase[] = [
  {
    rule: 'address-tier-on-internal-gateway',
    faulty: { 'gateway.address': { create: true, networkTier: 'STANDARD' } },
    at: 'gateway.address.networkTier',
    good: { ...MADE, 'gateway.address': { create: true, networkTier: 'STANDARD' } },
    fix: { 'gateway.address.networkTier': undefined },
  },
  {
    rule: 'dns-without-address',
    faulty: { ...MADE, 'gateway.address': undefined },
    at: 'gateway.dns',
    good: { ...MADE, 'gateway.address': 'llm-ip' },
    paste: 'gateway',
  },
  {
    rule: 'dns-without-hostnames',
    faulty: { 'gateway.address': { create: true }, 'gateway.dns': { zone: { domain: 'llm.example.com' } } },
    at: 'gateway.dns',
    good: {
      'gateway.address': { create: true },
      'gateway.dns': { zone: 'example-com' },
      routes: { chat: { models: { gemma: 1 }, hostnames: ['llm.example.com'] } },
    },
    paste: 'gateway',
  },
  {
    rule: 'hostname-outside-zone',
    faulty: { ...MADE, 'gateway.hostnames': ['llm.example.com', 'notllm.example.com'] },
    at: 'gateway.hostnames.1',
    good: { ...MADE, 'gateway.hostnames': ['llm.example.com', '*.llm.example.com', 'a.llm.example.com'] },
    fix: { 'gateway.hostnames': ['llm.example.com'] },
  },
  {
    rule: 'hostname-outside-zone',
    of: 'that of a route',
    faulty: {
      'gateway.address': { create: true },
      'gateway.dns': { zone: { domain: 'llm.example.com' } },
      routes: { chat: { models: { gemma: 1 }, hostnames: ['chat.example.com'] } },
    },
    at: 'routes.chat.hostnames.0',
    good: {
      'gateway.address': { create: true },
      'gateway.dns': { zone: 'llm' },
      routes: { chat: { models: { gemma: 1 }, hostnames: ['chat.example.com'] } },
    },
    fix: { 'routes.chat.hostnames': ['chat.llm.example.com'] },
  },
  {
    rule: 'certificate-without-hostnames',
    faulty: {
      'gateway.tls': { certificateManager: { create: true, authorizationZone: 'example-com' } },
    },
    at: 'gateway.tls.certificateManager',
    good: {
      'gateway.hostnames': ['llm.example.com'],
      'gateway.tls': { certificateManager: { create: true, authorizationZone: 'example-com' } },
    },
    paste: 'gateway',
  },
  {
    rule: 'certificate-authorized-by-hand',
    faulty: { ...MADE, 'gateway.dns': undefined },
    at: 'gateway.tls.certificateManager',
    good: MADE,
    fix: { 'gateway.tls.certificateManager.authorizationZone': 'example-com' },
  },
  {
    rule: 'certificate-authorized-by-hand',
    of: 'a zone that only the VPC sees',
    faulty: { ...MADE, 'gateway.class': 'gke-l7-rilb' },
    at: 'gateway.tls.certificateManager',
    good: {
      ...MADE,
      'gateway.class': 'gke-l7-rilb',
      'gateway.tls.certificateManager.authorizationZone': 'example-com',
    },
    fix: { 'gateway.tls.certificateManager.authorizationZone': 'example-com' },
  },
  {
    rule: 'certificate-for-private-name',
    faulty: {
      'gateway.hostnames': ['llm.example.com', 'llm.corp.internal'],
      'gateway.tls': { certificateManager: { create: true, authorizationZone: 'example-com' } },
    },
    at: 'gateway.hostnames.1',
    good: { 'gateway.hostnames': ['llm.corp.internal'], 'gateway.tls': { secret: 'llm-tls' } },
    fix: { 'gateway.tls': { secret: 'llm-tls' } },
  },
  {
    rule: 'private-zone-hides-public-names',
    faulty: {
      'gateway.hostnames': ['llm.example.com'],
      'gateway.address': { create: true },
      'gateway.dns': { zone: { domain: 'example.com' } },
    },
    at: 'gateway.dns.zone.domain',
    good: {
      'gateway.hostnames': ['llm.corp.internal'],
      'gateway.address': { create: true },
      'gateway.dns': { zone: { domain: 'corp.internal' } },
    },
    fix: { 'gateway.dns.zone.domain': 'llm.example.com' },
  },
  {
    rule: 'old-tls-spoken',
    faulty: { ...PUBLIC, 'gateway.tls.policy': { minTlsVersion: 'TLS_1_1' } },
    at: 'gateway.tls.policy',
    good: { ...PUBLIC, 'gateway.tls.policy': { profile: 'MODERN' } },
    paste: 'gateway',
  },
  {
    rule: 'old-tls-spoken',
    of: 'old ciphers',
    faulty: { ...PUBLIC, 'gateway.tls.policy': { profile: 'COMPATIBLE' } },
    at: 'gateway.tls.policy',
    good: { ...PUBLIC, 'gateway.tls.policy': 'modern-tls' },
    paste: 'gateway',
  },
];
