import type { ContainerPort, EnvVar } from 'cdk8s-plus-30/lib/imports/k8s';
import type { KvEvents } from '../../platform/resolve';

/** The pod's own address, which the command line names as the sender of its events. */
export function kvEventsVariables(events: KvEvents | undefined): EnvVar[] {
  if (events === undefined) return [];
  return [{ name: 'POD_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } }];
}

/** Where the picker subscribes to them. */
export function kvEventsPort(events: KvEvents | undefined): ContainerPort[] {
  return events === undefined ? [] : [{ name: 'kv-events', containerPort: events.port, protocol: 'TCP' }];
}
