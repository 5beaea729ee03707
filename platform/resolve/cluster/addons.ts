import { FIXED_ON_AUTOPILOT, type AddonsDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { Addons, Backup } from '../types/cluster-parts';

const BACKUP = 'https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/concepts/backup-plan';
const AUTOPILOT = 'https://cloud.google.com/kubernetes-engine/docs/resources/autopilot-standard-feature-comparison';

/** What GKE installs in the cluster. */
export function resolveAddons(
  { mode, mountsSecrets }: { readonly mode: 'standard' | 'autopilot'; readonly mountsSecrets: boolean },
  given: AddonsDescription | undefined,
  ledger: Ledger,
): Addons {
  const choose = (field: Exclude<keyof Addons, 'backup'>, value: boolean, because: string): boolean =>
    mode === 'autopilot' && FIXED_ON_AUTOPILOT.some((fixed) => fixed === field)
      ? ledger.note(field, derived(true, 'every Autopilot cluster has it', AUTOPILOT))
      : ledger.choose(field, given?.[field], byDefault(value, because));
  return {
    gcsFuse: choose('gcsFuse', true, 'weights may come from a bucket'),
    persistentDisk: choose('persistentDisk', true, 'weights may come from a disk, Hyperdisk ML among them'),
    lustre: choose('lustre', false, 'nothing here reads from Lustre'),
    filestore: choose('filestore', false, 'nothing here reads from Filestore'),
    secretManager: choose(
      'secretManager',
      mountsSecrets,
      mountsSecrets ? 'a model reads its token from Secret Manager' : 'tokens are Kubernetes Secrets',
    ),
    nodeLocalDns: choose('nodeLocalDns', false, 'model servers look up few names'),
    cloudDns: choose('cloudDns', false, "kube-dns is GKE's own default, and a later change disturbs the node pools"),
    ...(given?.backup === undefined ? {} : { backup: resolveBackup(given.backup, ledger.under('backup')) }),
  };
}

function resolveBackup(given: NonNullable<AddonsDescription['backup']>, ledger: Ledger): Backup {
  return {
    cron: ledger.given('cron', given.cron),
    retainDays: ledger.choose(
      'retainDays',
      given.retainDays,
      byDefault(30, 'a month in which a loss is noticed', BACKUP),
    ),
    includeSecrets: ledger.choose(
      'includeSecrets',
      given.includeSecrets,
      byDefault(false, 'tokens are handed over anew; a backup would be one more place to guard'),
    ),
    includeVolumeData: ledger.choose(
      'includeVolumeData',
      given.includeVolumeData,
      byDefault(false, 'weights can be had again where they came from'),
    ),
    ...(given.key === undefined ? {} : { key: ledger.given('key', given.key) }),
  };
}
