import type { GatewayClassName } from '../../catalog';
import type { Guardrail } from './guardrail';

/** The Gateway. */
export interface Gateway {
  readonly name: string;
  readonly namespace: string;
  readonly class: GatewayClassName;
  /** True where the class gives a public address. */
  readonly external: boolean;
  /** Where it answers for models. */
  readonly listeners: readonly Listener[];
  /** Who fills the Secrets of its listeners; absent: somebody else. */
  readonly issuer?: Issuer;
  /** Where plain HTTP is told to use HTTPS; absent: its port is closed. */
  readonly redirect?: HttpRedirect;
  /** Host names of all listeners; empty: it answers to every one. */
  readonly hostnames: readonly string[];
  /** Name of a reserved regional address; absent: the load balancer takes a free one. */
  readonly address?: string;
  /** Name of the regional SSL policy of the listener; absent where it speaks no TLS. */
  readonly tlsPolicy?: string;
  /** Name of the regional Cloud Armor policy before every model. */
  readonly securityPolicy?: string;
  readonly iap?: GatewayIap;
  /** Whether the model is read from the request's body; else clients name it in a header. */
  readonly bodyBasedRouting: boolean;
  readonly modelArmor?: ModelArmor;
  /** Guardrails in the cluster, in the order in which a request passes them, by name. */
  readonly guardrails: Readonly<Record<string, Guardrail>>;
}

/** Identity-Aware Proxy before every model. */
export interface GatewayIap {
  /** Absent: Google's own client, for callers of the same organisation. */
  readonly oauthClient?: {
    readonly id: string;
    /** Secret with the client's secret under `key`. */
    readonly secret: string;
  };
}

/** A second listener whose one route leads to the first. */
export interface HttpRedirect {
  /** Name of the HTTPRoute. */
  readonly name: string;
  readonly listener: Listener;
}

/** An issuer of cert-manager. */
export interface Issuer {
  readonly name: string;
  readonly kind: 'ClusterIssuer' | 'Issuer';
}

/** A port on which the gateway answers. */
export interface Listener {
  readonly name: string;
  readonly protocol: 'HTTP' | 'HTTPS';
  readonly port: number;
  /** The one that it answers to; absent: all of the gateway. */
  readonly hostname?: string;
  /** HTTPS only. */
  readonly certificate?: ListenerCertificate;
  /** Namespaces whose HTTPRoutes it takes, by name. */
  readonly namespaces: readonly string[];
}

/** Where the certificate of a listener is kept. */
export interface ListenerCertificate {
  readonly kind: 'certificate-manager' | 'secret';
  /** Of the regional Certificate Manager certificate, or of the Secret beside the gateway. */
  readonly name: string;
}

/** The guard between the load balancer and the models. */
export interface ModelArmor {
  /** Name of the GCPTrafficExtension. */
  readonly name: string;
  /** Where the templates are: the region of the load balancer. */
  readonly location: string;
  /** Regional endpoint of the API. */
  readonly service: string;
  /** Full names. */
  readonly promptTemplate: string;
  readonly responseTemplate: string;
  /** Models with templates of their own. */
  readonly models: readonly ModelArmorModel[];
  /** Paths whose requests and answers it reads. */
  readonly paths: readonly string[];
  /** Whether what it could not look at passes. */
  readonly failOpen: boolean;
  /** For each message of the stream. */
  readonly timeoutMilliseconds: number;
}

/** Templates of one model. */
export interface ModelArmorModel {
  /** Its name in the description. */
  readonly model: string;
  /** What clients call it and its adapters. */
  readonly names: readonly string[];
  readonly promptTemplate: string;
  readonly responseTemplate: string;
}
