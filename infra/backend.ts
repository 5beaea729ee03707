import type { State } from '../platform/resolve/types/state';
import { GcsBackend, LocalBackend, type TerraformStack } from './engine';

/** Names the backend always: without one the engine writes the absolute path of the folder that it ran in. */
export function addBackend(stack: TerraformStack, state: State): void {
  if (state.kind === 'gcs') {
    new GcsBackend(stack, { bucket: state.bucket, prefix: state.prefix });
    return;
  }
  new LocalBackend(stack, { path: state.path });
}
