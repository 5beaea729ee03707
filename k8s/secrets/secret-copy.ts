import { Construct } from 'constructs';
import type { Platform, SyncedSecret } from '../../platform/resolve';
import { type Belonging, shared } from '../labels';
import { serviceAccount } from '../service-account';
import { externalSecret } from './external-secret';
import { secretSync } from './secret-sync';

/** One copy of a secret in a namespace, and the identity in whose name it is read. */
export interface SecretCopy {
  readonly secret: SyncedSecret;
  readonly namespace: string;
  readonly of: Belonging;
}

/** Has a secret copied into a namespace. */
export function secretCopy(scope: Construct, platform: Platform, secret: SyncedSecret, namespace: string): void {
  const own = new Construct(scope, `${namespace}-${secret.name}`);
  const copy: SecretCopy = { secret, namespace, of: shared(platform.name, 'secret') };
  serviceAccount(own, { name: secret.serviceAccount, namespace, of: copy.of });
  if (secret.by === 'secret-sync') secretSync(own, copy);
  else externalSecret(own, platform, copy);
}
