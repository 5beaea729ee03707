import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { pluralOf } from './crd';
import { groupOf, type KubernetesObject } from './manifests';
import type { Workspace } from './workspace';

/** An object as an API server's audit log names it. */
interface ObjectReference {
  readonly apiGroup?: string;
  readonly resource: string;
  readonly namespace?: string;
  readonly name: string;
  readonly subresource?: string;
}

interface AuditEvent {
  readonly requestReceivedTimestamp: string;
  readonly requestURI: string;
  readonly objectRef: ObjectReference;
  readonly responseStatus: { readonly code: number };
}

const LOG = 'audit.log';
const CREATED = 201;

/** Flags that make the API server write down every creation, to the microsecond, which timestamps do not tell. */
export function auditFlags(workspace: Workspace): string[] {
  const policy = {
    apiVersion: 'audit.k8s.io/v1',
    kind: 'Policy',
    omitStages: ['RequestReceived', 'ResponseStarted'],
    rules: [{ level: 'Metadata', verbs: ['create', 'patch'] }],
  };
  const file = workspace.write('audit-policy.yaml', stringify(policy));
  return [`--audit-policy-file=${file}`, `--audit-log-path=${workspace.path(LOG)}`];
}

/** These objects in the order in which they were created; those that were not are missing. */
export function creationsIn<T extends KubernetesObject>(workspace: Workspace, objects: readonly T[]): T[] {
  const times = new Map<string, string>();
  for (const event of readEvents(workspace)) {
    const key = keyOf(event.objectRef);
    if (!times.has(key)) times.set(key, event.requestReceivedTimestamp);
  }
  return objects
    .map((object) => ({ object, time: times.get(keyOf(referenceOf(object))) }))
    .filter((entry): entry is { object: T; time: string } => entry.time !== undefined)
    .sort((a, b) => a.time.localeCompare(b.time))
    .map(({ object }) => object);
}

function readEvents(workspace: Workspace): AuditEvent[] {
  return readFileSync(workspace.path(LOG), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as AuditEvent)
    .filter(({ responseStatus, objectRef }) => responseStatus.code === CREATED && objectRef.subresource === undefined)
    .filter(({ requestURI }) => !requestURI.includes('dryRun'));
}

function referenceOf(object: KubernetesObject): ObjectReference {
  const { namespace, name } = object.metadata;
  return {
    apiGroup: groupOf(object),
    resource: pluralOf(object.kind.toLowerCase()),
    name,
    ...(namespace === undefined ? {} : { namespace }),
  };
}

/** A Namespace's own creation is logged with itself as its namespace. */
function keyOf({ apiGroup, resource, namespace, name }: ObjectReference): string {
  return [apiGroup ?? '', resource, resource === 'namespaces' ? '' : (namespace ?? ''), name].join('/');
}
