import { KubeJob, type EnvVar, type JobSpec, type PodSpec } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { fillOf, isInBucket, type Fill, type Model, type NodePool } from '../../platform/resolve';
import { exceptions, isPinned } from '../exception';
import { labels, weightsFiller } from '../labels';
import { metadata } from '../metadata';
import { placement } from '../placement';
import { cpu, mebibytes } from '../quantity';
import { tokenVolume } from '../secret-provider-class';
import { secretVariable } from '../secret-variable';
import { CONTAINER_SECURITY_CONTEXT, podSecurityContext } from '../security-context';
import { claimOf } from './disk';
import { bucketMount, claimVolume, sidecarAnnotations, type WeightsVolume } from './volume';

const FOLDER = '/weights';
const TEMPORARY = '/tmp';

/** Copies of the same weights in other formats, which no engine here reads and some repositories hold. */
const IGNORED = ['original/*', 'metal/*', '*.pth'];

/** Files of the bucket belong to the user that writes them; folders are made as they are named. */
const SIDECAR = { cpuMillis: 500, memoryMib: 1024 };

/** Attempts at a download; what is whole is not downloaded again. */
const ATTEMPTS = 4;

/**
 * The Job that downloads a checkpoint from the Hub to where the servers read it. Argo CD waits for it before it makes the
 * servers, and makes it anew where it changes: a Job's template cannot be.
 */
export function weightsJob(scope: Construct, environment: string, model: Model, nodePool: NodePool): void {
  const fill = fillOf(model.weights);
  if (fill === undefined) return;
  const of = weightsFiller(environment, model.name);
  const target = targetOf(model, fill);
  new KubeJob(scope, 'weights-job', {
    metadata: metadata({
      name: fill.name,
      namespace: model.namespace,
      of,
      wave: 'route',
      annotations: {
        'argocd.argoproj.io/sync-options': 'Force=true,Replace=true',
        ...exceptions({
          CKV_K8S_11: 'servers wait for the download: CPU that is free hastens it',
          CKV_K8S_15: 'the image has some 10 GB; a node that holds it starts the pod without the registry',
          CKV_K8S_40: `user ${model.engine.runAsUser} is the one that the image knows`,
          ...(model.weights.token === undefined
            ? {}
            : { CKV_K8S_35: 'the client of the Hub takes the token from the environment' }),
          ...(isPinned(model.engine.image) ? {} : { CKV_K8S_43: 'pinned by release; engine.image may name a digest' }),
        }),
      },
    }),
    spec: {
      backoffLimit: ATTEMPTS - 1,
      activeDeadlineSeconds: fill.deadlineSeconds,
      template: {
        metadata: {
          labels: labels(of),
          ...(Object.keys(target.annotations).length === 0 ? {} : { annotations: target.annotations }),
        },
        spec: podOf(model, fill, nodePool, target),
      },
    } satisfies JobSpec,
  });
}

function podOf(model: Model, fill: Fill, nodePool: NodePool, target: WeightsVolume): PodSpec {
  const { engine } = model;
  const token = tokenVolume(model);
  const { cpuMillis, memoryMib, ephemeralStorageMib } = fill.resources;
  const room = { memory: mebibytes(memoryMib), 'ephemeral-storage': mebibytes(ephemeralStorageMib) };
  return {
    serviceAccountName: fill.serviceAccount,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    restartPolicy: 'OnFailure',
    securityContext: { ...podSecurityContext(engine.runAsUser), fsGroup: engine.runAsUser },
    ...placement(nodePool),
    containers: [
      {
        name: 'download',
        image: engine.image,
        imagePullPolicy: 'IfNotPresent',
        command: ['python3', '-c', script(model)],
        env: environmentOf(model),
        resources: { requests: { cpu: cpu(cpuMillis), ...room }, limits: room },
        securityContext: CONTAINER_SECURITY_CONTEXT,
        volumeMounts: [...target.mounts, { name: 'tmp', mountPath: TEMPORARY }, ...token.mounts],
      },
    ],
    volumes: [...target.volumes, { name: 'tmp', emptyDir: {} }, ...token.volumes],
  };
}

function targetOf(model: Model, fill: Fill): WeightsVolume {
  const { weights, engine } = model;
  if (weights.source === 'hyperdisk-ml') return claimVolume(claimOf(weights), FOLDER, false);
  if (!isInBucket(weights)) throw new Error(`${model.name} has nothing to fill`);
  const owner = `uid=${engine.runAsUser},gid=${engine.runAsUser}`;
  const options = `implicit-dirs,only-dir:${weights.path},${owner}`;
  return {
    annotations: sidecarAnnotations({ ...SIDECAR, ephemeralStorageMib: fill.resources.ephemeralStorageMib }),
    volumes: [bucketMount(weights.bucket, options, false)],
    mounts: [{ name: 'weights', mountPath: FOLDER }],
  };
}

/** What every release of the Hub's client has; its command line has had two names. */
function script({ weights }: Model): string {
  const revision = weights.revision === undefined ? '' : `, revision=${JSON.stringify(weights.revision)}`;
  return [
    'from huggingface_hub import snapshot_download',
    `snapshot_download(${JSON.stringify(weights.id)}${revision}, local_dir=${JSON.stringify(FOLDER)}, ignore_patterns=${JSON.stringify(IGNORED)})`,
  ].join('\n');
}

function environmentOf({ weights }: Model): EnvVar[] {
  const plain = {
    HOME: TEMPORARY,
    HF_HOME: `${TEMPORARY}/huggingface`,
    ...(weights.tokenFile === undefined
      ? {}
      : { HF_TOKEN_PATH: `${weights.tokenFile.folder}/${weights.tokenFile.fileName}` }),
  };
  const { token } = weights;
  return [...Object.entries(plain).map(([name, value]) => ({ name, value })), ...secretVariable('HF_TOKEN', token)];
}
