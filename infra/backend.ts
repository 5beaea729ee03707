import type { State } from '../platform/resolve/types/state';
import { GcsBackend, LocalBackend, type TerraformStack } from './engine';

/** Names the backend always: without one the engine writes the absolute path of the folder that it ran in. */
export function addBackend(stack: TerraformStack, state: State): void {
  if (state.kind === 'local') {
    new LocalBackend(stack, { path: state.path });
    return;
  }
  const { bucket, prefix, kmsKey, impersonateServiceAccount } = state;
  new GcsBackend(stack, {
    bucket,
    prefix,
    ...(kmsKey === undefined ? {} : { kmsEncryptionKey: kmsKey }),
    ...(impersonateServiceAccount === undefined ? {} : { impersonateServiceAccount }),
  });
}
