import type { Platform } from '../platform/resolve/platform';
import { type Cluster, endpointOf } from './cluster';
import { TerraformOutput, type TerraformStack } from './engine';
import type { Network } from './network';
import type { NodeServiceAccount } from './node-service-account';

export interface OutputsProps {
  readonly platform: Platform;
  readonly cluster: Cluster;
  readonly network: Network;
  readonly nodes: NodeServiceAccount;
}

interface Output {
  readonly value: string;
  readonly description: string;
  readonly sensitive?: boolean;
}

/** What a user needs next: `terraform output -raw get_credentials`. */
export function addOutputs(stack: TerraformStack, props: OutputsProps): void {
  for (const [name, output] of Object.entries(outputs(props))) new TerraformOutput(stack, name, output);
}

function outputs({ platform, cluster, network, nodes }: OutputsProps): Record<string, Output> {
  return {
    get_credentials: {
      value: getCredentialsCommand(platform),
      description: 'Points kubectl at the cluster',
    },
    cluster_name: { value: cluster.name, description: 'Name of the GKE cluster' },
    cluster_location: { value: cluster.location, description: 'Region of its control plane' },
    cluster_endpoint: {
      value: endpointOf(cluster, platform.cluster.dnsEndpoint),
      description: 'Where its control plane answers',
      sensitive: true,
    },
    network_name: { value: network.vpc.name, description: 'Name of the VPC' },
    subnetwork_name: { value: network.subnet.name, description: "Name of the nodes' subnet" },
    proxy_only_cidr: {
      value: network.proxyOnlyCidr,
      description: 'Range from which the load balancer reaches the pods',
    },
    ...(nodes.email === undefined
      ? {}
      : { node_service_account: { value: nodes.email, description: 'Service account that nodes run as' } }),
  };
}

/** The command that points kubectl at a cluster, by its DNS name where that answers. */
function getCredentialsCommand({ cluster, project }: Platform): string {
  const endpoint = cluster.dnsEndpoint ? ' --dns-endpoint' : '';
  return `gcloud container clusters get-credentials ${cluster.name} --location=${cluster.location} --project=${project}${endpoint}`;
}
