import { FQDN_POLICY_LIMITS } from '../download-hosts';
import { API_LEVELS_AS_OF, type ApiLevel, type CrdFile, fromCrd } from './row';

const GROUP = 'networking.gke.io';
const POLICIES = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources';
const EXTENSIONS = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gke-service-extensions';
const MULTI_CLUSTER =
  'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/setup-multicluster-inference-gateway';
const GKE_OWNS = [{ by: 'gke', needs: 'gateway_api_config.channel CHANNEL_STANDARD' }] as const;
const SINCE_WHEN = 'the first GKE version that installs it was not read';
const CONTROLLER = 'new in the public repository in 2026-04; support by the controller was not read';

/** Policies and extensions of the GKE Gateway controller. */
export const GKE_NETWORKING_LEVELS: readonly ApiLevel[] = [
  policy('GCPBackendPolicy', 'gcpbackendpolicies', 'v1.4.0'),
  policy('GCPGatewayPolicy', 'gcpgatewaypolicies', 'v1.4.0'),
  policy('HealthCheckPolicy', 'healthcheckpolicies', 'v1.4.0'),
  policy('GCPTrafficDistributionPolicy', 'gcptrafficdistributionpolicies', 'v1.4.0'),
  policy('GCPSessionAffinityFilter', 'gcpsessionaffinityfilters', 'v1.4.0'),
  policy('GCPSessionAffinityPolicy', 'gcpsessionaffinitypolicies', 'v1.4.0'),
  extension('GCPRoutingExtension', 'gcproutingextensions', [SINCE_WHEN]),
  extension('GCPTrafficExtension', 'gcptrafficextensions', [SINCE_WHEN]),
  extension('GCPAuthzPolicy', 'gcpauthzpolicies', [SINCE_WHEN, CONTROLLER]),
  extension('GCPServerTLSPolicy', 'gcpservertlspolicies', [SINCE_WHEN, CONTROLLER]),
  extension('GCPClientTLSPolicy', 'gcpclienttlspolicies', [SINCE_WHEN, CONTROLLER]),
  {
    group: GROUP,
    kind: 'FQDNNetworkPolicy',
    plural: 'fqdnnetworkpolicies',
    scope: 'Namespaced',
    versions: [{ name: 'v1alpha1' }],
    owners: [{ by: 'gke', from: FQDN_POLICY_LIMITS.minGkeVersion, needs: 'enable_fqdn_network_policy of the cluster' }],
    unconfirmed: ['its CRD is not public: its bounds are those that the documentation tells of'],
    source: [FQDN_POLICY_LIMITS.source],
    asOf: API_LEVELS_AS_OF,
  },
  {
    group: GROUP,
    kind: 'GCPInferencePoolImport',
    plural: 'gcpinferencepoolimports',
    scope: 'Namespaced',
    versions: [{ name: 'v1' }],
    owners: GKE_OWNS,
    unconfirmed: ['its CRD is not public: plural, scope and version are inferred', SINCE_WHEN],
    source: [MULTI_CLUSTER],
    asOf: API_LEVELS_AS_OF,
  },
];

function policy(kind: string, plural: string, revision: string): ApiLevel {
  return row(kind, plural, revision, POLICIES);
}

/** The extensions are in no tag of the public repository: its main branch of 2026-04-29 has them. */
function extension(kind: string, plural: string, unconfirmed: readonly string[]): ApiLevel {
  return { ...row(kind, plural, 'fc40d606a5332f11a8883f85caff66b63c4e88ef', EXTENSIONS), unconfirmed };
}

function row(kind: string, plural: string, revision: string, source: string): ApiLevel {
  const crd: CrdFile = {
    repository: 'GoogleCloudPlatform/gke-gateway-api',
    revision,
    path: `config/crd/${GROUP}_${plural}.yaml`,
  };
  return fromCrd({
    group: GROUP,
    kind,
    plural,
    scope: 'Namespaced',
    versions: [{ name: 'v1' }],
    owners: GKE_OWNS,
    crd,
    source: [source],
  });
}
