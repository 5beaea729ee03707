import { GRANTS, type Grant } from '../../infra/grants';
import { code, page, section, table } from './markdown';

/** `docs/reference/identities.md`: every identity that gets a right, what it may do, on what, why, and when. */
export function identitiesPage(): string {
  const grants: readonly Grant[] = Object.values(GRANTS);
  return page(
    'Identities',
    'Whom the cloud output gives a right, and which. Each right is on the smallest thing that it can be given on. Pods act in ' +
      'their own names: IAM knows a Kubernetes service account by its Workload Identity principal, so there are no service account keys, ' +
      'and nothing to export, to rotate or to lose. The output uses the roles of this table and no others: both are one list.',
    section(
      'Rights',
      table(
        ['identity', 'role', 'on', 'why', 'when'],
        [...grants]
          .sort((a, b) => a.identity.localeCompare(b.identity, 'en') || a.role.localeCompare(b.role, 'en'))
          .map(({ identity, role, on, why, when }) => [identity, code(role), on, why, when]),
      ),
    ),
    section('Workload Identity', `To IAM the pods of a model are ${code(PRINCIPAL)}.`, REACH),
    section('What no identity has', NOBODY),
  );
}

const PRINCIPAL =
  'principal://iam.googleapis.com/projects/<number>/locations/global/workloadIdentityPools/<project>.svc.id.goog' +
  '/subject/ns/<namespace>/sa/<model>';

const REACH =
  'The name holds in every cluster of the project with such a namespace and account: whoever may make accounts in a namespace ' +
  'of that name, in any of them, has its rights. Keep clusters whose users trust each other less in projects of their own.';

const NOBODY =
  'Owner, Editor or Viewer of the project; the Compute Engine default service account; a right to write weights or images; a ' +
  'right to add, list or destroy versions of a secret. Who applies the output needs more, and is not part of it.';
