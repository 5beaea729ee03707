import type { ApiServer } from './api-server';
import { ExtProcServer, type ExtProcServerOptions } from './ext-proc-server';
import { pickers } from './workloads';

/** Which picker to start, and how. */
export interface PickerOptions extends Pick<ExtProcServerOptions, 'objects' | 'configure'> {
  /** Name of its InferencePool. @default the first */
  readonly pool?: string;
}

/** The real endpoint picker of a pool. */
export async function startPicker(api: ApiServer, { configure, objects, pool }: PickerOptions): Promise<ExtProcServer> {
  const others = (kind: string, name: string): boolean => kind === 'InferencePool' && name !== (pool ?? name);
  const [deployment] = pickers(objects.filter(({ kind, metadata }) => !others(kind, metadata.name)));
  if (deployment === undefined) throw new Error('no endpoint picker among the objects');
  return ExtProcServer.start(api, { program: 'epp', deployment, objects, configure });
}
