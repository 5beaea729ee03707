import type { ModelArmorConfidence, RATE_LIMIT_KEYS, ResponsibleAiFilter, WafRuleSetName } from '../../catalog';

/**
 * What is made before the cluster and outlives it, each part only where it is asked for. Nothing here names a resource of the
 * cluster's stack but by its full name in Google Cloud.
 */
export interface Edge {
  readonly address?: EdgeAddress;
  readonly dns?: EdgeDns;
  readonly certificate?: EdgeCertificate;
  readonly tlsPolicy?: EdgeTlsPolicy;
  readonly securityPolicy?: SecurityPolicy;
  readonly modelArmor?: EdgeModelArmor;
  readonly iap?: EdgeIap;
}

/** A reserved address: on the internet, or in the subnet. */
export type EdgeAddress = ExternalAddress | InternalAddress;

interface AddressBase {
  readonly name: string;
  /** Only an external address has one; asked for on another it is refused. */
  readonly networkTier?: 'PREMIUM' | 'STANDARD';
}

export interface ExternalAddress extends AddressBase {
  readonly type: 'EXTERNAL';
}

export interface InternalAddress extends AddressBase {
  readonly type: 'INTERNAL';
  /** Full name of the subnet that it is taken from. */
  readonly subnetwork: string;
}

/** Records of the host names. */
export interface EdgeDns {
  /** The zone that is made; absent where the records go into one that is there. */
  readonly zone?: EdgeZone;
  /** Name of the zone that holds them. */
  readonly zoneName: string;
  /** Host names that lead to the address. */
  readonly hostnames: readonly string[];
  readonly ttlSeconds: number;
  /** Name of the regional address that they lead to; absent where the gateway has none that is known. */
  readonly address?: string;
}

/** A zone of Cloud DNS. */
export interface EdgeZone {
  readonly name: string;
  /** Without the full stop at its end. */
  readonly domain: string;
  readonly visibility: 'public' | 'private';
  readonly logQueries: boolean;
  /** Full name of the VPC that sees a private zone. */
  readonly network: string;
}

/** A regional certificate, and how its domains are shown to be ours. */
export interface EdgeCertificate {
  readonly name: string;
  /** Host names that it is for. */
  readonly domains: readonly string[];
  /** One for each domain; a domain and its wildcard share one. */
  readonly authorizations: readonly EdgeAuthorization[];
  /** Public zone for the records; absent where they are to be made elsewhere. */
  readonly zoneName?: string;
}

export interface EdgeAuthorization {
  readonly name: string;
  readonly domain: string;
}

/** A regional SSL policy. */
export interface EdgeTlsPolicy {
  readonly name: string;
  readonly profile: 'RESTRICTED' | 'MODERN' | 'COMPATIBLE';
  readonly minTlsVersion: 'TLS_1_2' | 'TLS_1_1' | 'TLS_1_0';
}

/** A regional Cloud Armor policy. */
export interface SecurityPolicy {
  readonly name: string;
  /** Address blocks; empty: all may ask. */
  readonly allowedSources: readonly string[];
  readonly deniedSources: readonly string[];
  readonly rateLimit: RateLimit;
  /** Preconfigured rules that are evaluated. */
  readonly waf: Readonly<Partial<Record<WafRuleSetName, WafMode>>>;
}

export type WafMode = 'preview' | 'enforce';

/** How much each client may ask of each model. */
export interface RateLimit {
  readonly requests: number;
  readonly intervalSeconds: number;
  readonly per: (typeof RATE_LIMIT_KEYS)[number];
}

/** Templates of Model Armor, and the least that they filter. */
export interface EdgeModelArmor {
  readonly location: string;
  readonly templates: readonly ModelArmorTemplate[];
  /** Of the whole project. */
  readonly floor?: ModelArmorFilters;
}

/** What a text is held against. */
export interface ModelArmorFilters {
  /** Those that are on, with the least confidence at which a finding counts. */
  readonly responsibleAi: Readonly<Partial<Record<ResponsibleAiFilter, ModelArmorConfidence>>>;
  /** Prompt injection and jailbreak; absent: not looked for. */
  readonly promptInjection?: ModelArmorConfidence;
  readonly maliciousUrls: boolean;
}

/** A template that is made. */
export interface ModelArmorTemplate extends ModelArmorFilters {
  readonly id: string;
  /** Where the description has it. */
  readonly path: string;
  readonly sensitiveData: SensitiveData;
  readonly enforcement: 'INSPECT_AND_BLOCK' | 'INSPECT_ONLY';
  readonly logPrompts: boolean;
  readonly multiLanguage: boolean;
}

/** Sensitive Data Protection: not asked, its basic kinds, or what templates of its own find. */
export type SensitiveData =
  | { readonly kind: 'off' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'advanced'; readonly inspectTemplate: string; readonly deidentifyTemplate?: string };

/** Who may pass Identity-Aware Proxy. */
export interface EdgeIap {
  /** IAM members. */
  readonly members: readonly string[];
  /** Host names for which they may; the grant is on the project, since nobody knows yet what the backends are called. */
  readonly hostnames: readonly string[];
}
