import type { KeysDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { ClusterKeys } from '../types/cluster';
import type { KmsKey } from '../types/cluster-parts';

const ROTATION = 'https://cloud.google.com/kms/docs/key-rotation';

/** What the names of keys depend on. */
export interface KeysContext {
  readonly environment: string;
  readonly project: string;
  readonly region: string;
}

/** Keys of one's own, where there are any. */
export function resolveKeys(
  context: KeysContext,
  given: KeysDescription | undefined,
  ledger: Ledger,
): ClusterKeys | undefined {
  if (given === undefined) return undefined;
  return {
    keyRing: ledger.note('keyRing', derived(context.environment, "the environment's name")),
    location: ledger.note('location', derived(context.region, 'keys stand where what they encrypt stands')),
    rotationDays: ledger.choose(
      'rotationDays',
      given.rotationDays,
      byDefault(90, 'what Google and the CIS benchmark advise', ROTATION),
    ),
    ...(given.secrets === undefined ? {} : { secrets: keyOf(context, 'secrets', given.secrets, ledger) }),
    ...(given.bootDisks === undefined ? {} : { bootDisks: keyOf(context, 'boot-disks', given.bootDisks, ledger) }),
  };
}

const FIELDS = { secrets: 'secrets', 'boot-disks': 'bootDisks' } as const;

function keyOf(context: KeysContext, what: keyof typeof FIELDS, given: string, ledger: Ledger): KmsKey {
  if (given !== 'create') {
    return ledger.given(FIELDS[what], { fullName: given, name: given.split('/').at(-1) ?? '', make: false });
  }
  const { environment, project, region } = context;
  const name = `${environment}-${what}`;
  const fullName = `projects/${project}/locations/${region}/keyRings/${environment}/cryptoKeys/${name}`;
  return ledger.note(
    FIELDS[what],
    derived({ fullName, name, make: true }, 'asked for; named after the environment and what it encrypts'),
  );
}
