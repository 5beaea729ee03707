import { fillOf, isInBucket, type Platform, servedOf } from '../../platform/resolve';
import type { Step } from './step';

/** Values of the secrets that Terraform made without any: from the shell, past its history, Terraform and git. */
export function secretVersions({ project, secrets, models }: Platform): Step {
  const tokens = new Set(
    Object.values(models).flatMap(({ weights }) => weights.tokenFile?.secret ?? weights.token?.secret ?? []),
  );
  const made = Object.entries(secrets).flatMap(([name, secret]) =>
    secret.kind === 'made' ? [{ id: secret.id, variable: tokens.has(name) ? 'HF_TOKEN' : variableOf(name) }] : [],
  );
  return {
    name: 'secret-versions',
    purpose: 'put values into Secret Manager',
    needs: `${[...new Set(made.map(({ variable }) => variable))].join(' and ')} in the shell`,
    commands: made.map(
      ({ id, variable }) =>
        `printf %s "$${variable}" | gcloud secrets versions add ${id} --project=${project} --data-file=-`,
    ),
  };
}

/** Copies of the checkpoints in the bucket that models read. */
export function weights({ models }: Platform): Step {
  const commands = Object.values(models).flatMap((model) => {
    if (!isInBucket(model.weights) || model.weights.fill !== undefined) return [];
    const { id, bucket, path, revision } = model.weights;
    const folder = `weights/${path}`;
    return [
      `hf download ${id}${revision === undefined ? '' : ` --revision=${revision}`} --local-dir=${folder}`,
      `gcloud storage rsync --recursive --exclude='^\\.cache/' ${folder} gs://${bucket}/${path}`,
    ];
  });
  return {
    name: 'weights',
    purpose: 'copy the weights into the bucket',
    needs:
      'hf auth login (pip install huggingface_hub), of an account that has accepted the terms; the right to write to the bucket',
    commands: [...new Set(commands)],
  };
}

/** Waits for the Jobs that fetch weights, and says what changes when a disk is full. */
export function fetched({ models }: Platform): Step {
  const fills = Object.values(models).flatMap(({ name, namespace, weights }) => {
    const fill = fillOf(weights);
    return fill === undefined ? [] : [{ name, namespace, fill, onDisk: weights.source === 'hyperdisk-ml' }];
  });
  const disks = fills.filter(({ onDisk }) => onDisk).map(({ name }) => `models.${name}.weightsFrom.hyperdiskMl.fill`);
  return {
    name: 'weights-jobs',
    purpose: `wait until the weights are there${disks.length === 0 ? '' : `; then take ${disks.join(', ')} out, synthesize and apply again`}`,
    commands: fills.map(
      ({ namespace, fill }) =>
        `kubectl wait job/${fill.name} --namespace=${namespace} --for=condition=Complete --timeout=${Math.ceil(fill.deadlineSeconds / 60)}m`,
    ),
  };
}

/**
 * Google's agents that are granted something and that no API brings by itself: a right for one that is not there fails.
 *
 * @see https://cloud.google.com/iam/docs/create-service-agents
 */
export function serviceAgents({ project, registry, secrets }: Platform): string[] {
  const upstreams = Object.values(registry?.upstreams ?? {});
  const made = Object.values(secrets).filter((secret) => secret.kind === 'made');
  const services = [
    ...(upstreams.some(({ credentials }) => credentials !== undefined) ? ['artifactregistry'] : []),
    ...(made.some(({ kmsKey, rotation }) => (kmsKey ?? rotation) !== undefined) ? ['secretmanager'] : []),
  ];
  return services.map(
    (service) =>
      `the agent of ${service} (gcloud beta services identity create --service=${service}.googleapis.com --project=${project})`,
  );
}

/** What mounts buckets and secrets, on a cluster that is there already. */
export function volumeDrivers(platform: Platform): string[] {
  const { cluster, models, project } = platform;
  if (cluster.kind === 'new') return [];
  const update = `gcloud container clusters update ${cluster.name} --location=${cluster.location} --project=${project}`;
  const all = Object.values(models);
  return [
    ...(Object.values(servedOf(platform)).some(
      ({ adapterFolder, weights }) => adapterFolder !== undefined || weights?.source === 'gcs-fuse',
    )
      ? [`Cloud Storage FUSE in ${cluster.name} (${update} --update-addons=GcsFuseCsiDriver=ENABLED)`]
      : []),
    ...(all.some(({ weights: { tokenFile } }) => tokenFile !== undefined)
      ? [`the Secret Manager add-on in ${cluster.name} (${update} --enable-secret-manager)`]
      : []),
  ];
}

function variableOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
