import type { Platform, Stack } from '../../platform/resolve';
import { quotaNeeded } from '../../platform/sizing';
import type { Step } from './step';
import { serviceAgents, volumeDrivers } from './supply';

/** Terraform makes everything that is not in the cluster, and the cluster. */
export function cloud(platform: Platform): Step {
  return {
    name: 'cloud',
    purpose: 'make the cloud',
    needs: [
      'gcloud auth application-default login',
      ...quota(platform),
      ...existingNetwork(platform),
      ...gatewayApi(platform),
      ...fleet(platform),
      ...serviceAgents(platform),
      ...volumeDrivers(platform),
    ].join('; '),
    commands: platform.stacks.flatMap((stack) => [`${terraform(stack)} init`, `${terraform(stack)} apply`]),
  };
}

/** The state of the bucket for states begins as a file, and moves into the bucket once that stands. */
export function ownState({ name, stacks, stateBucket }: Platform): Step {
  const bootstrap = stateBucket?.ownState === 'local' ? stacks.filter(({ kind }) => kind === 'bootstrap') : [];
  return {
    name: 'own-state',
    purpose: "move the bucket's own state into the bucket",
    needs: `ownState: 'bucket' under state.create in the description, and then npm run synth -- ${name}`,
    commands: bootstrap.map((stack) => `${terraform(stack)} init -migrate-state`),
  };
}

/** The command that points kubectl at the cluster, by its DNS name where that answers. */
export function credentials({ cluster, project }: Platform): Step {
  const endpoint = cluster.dnsEndpoint ? ' --dns-endpoint' : '';
  const where = `--location=${cluster.location} --project=${project}`;
  return {
    name: 'credentials',
    purpose: 'point kubectl at the cluster',
    needs: 'gke-gcloud-auth-plugin (gcloud components install gke-gcloud-auth-plugin)',
    commands: [`gcloud container clusters get-credentials ${cluster.name} ${where}${endpoint}`],
  };
}

/** Runs Terraform in the folder of a stack. */
function terraform({ name }: Stack): string {
  return `terraform -chdir=cdktf.out/stacks/${name}`;
}

/** What must be granted before: the regional quotas by name, as a project starts with few or none. */
function quota(platform: Platform): string[] {
  const list = quotaNeeded(platform)
    .filter(({ region }) => region === platform.region)
    .map(({ amount, metric }) => `${amount} ${metric}`);
  return list.length === 0 ? [] : [`quota for ${list.join(' and ')} in ${platform.region}`];
}

/** What a VPC that is there already must have: who may use it, and what stands in it. */
function existingNetwork({ network, project, region }: Platform): string[] {
  if (network.kind === 'new') return [];
  const { vpcName, subnetName, proxyOnlyCidr, proxyOnlySubnetName } = network;
  const proxyOnly = proxyOnlySubnetName === undefined ? ` and the proxy-only subnet ${proxyOnlyCidr}` : '';
  const inside = `in ${vpcName} a Cloud NAT for ${subnetName}${proxyOnly}, in ${region}`;
  if (!network.shared) return [inside];
  return network.grants === 'none'
    ? [inside, `the right of GKE's agents of ${project} to use ${subnetName} of ${network.project}`]
    : [inside, `the right to grant roles in ${network.project}`];
}

/** What a cluster that is there already must have for a Gateway. */
function gatewayApi({ cluster, project }: Platform): string[] {
  if (cluster.kind === 'new') return [];
  const where = `--location=${cluster.location} --project=${project}`;
  return [
    `the Gateway API in ${cluster.name} (gcloud container clusters update ${cluster.name} ${where} --gateway-api=standard)`,
  ];
}

/** What the owner of a fleet in another project has to grant. */
function fleet({ cluster, project }: Platform): string[] {
  if (cluster.kind === 'existing' || cluster.fleetProject === undefined || cluster.fleetProject === project) return [];
  return [`the right of the agent of the fleet in ${cluster.fleetProject} to take clusters of ${project}`];
}
