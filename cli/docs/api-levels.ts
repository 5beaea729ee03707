import {
  API_LEVELS,
  type ApiLevel,
  GKE_FEATURES,
  GKE_MINORS,
  type GkeFeature,
  installedBy,
} from '../../platform/catalog';
import { code, page, points, section, table } from './markdown';

/** `docs/reference/api-levels.md`: which APIs exist at which GKE version, and who installs them. */
export function apiLevelsPage(): string {
  const gone = API_LEVELS.filter((level) => level.gone !== undefined);
  const there = API_LEVELS.filter((level) => level.gone === undefined);
  return page(
    'API levels',
    'Kinds outside of Kubernetes itself, with who installs their CRD at each GKE minor, its newest patch meant. ' +
      'What GKE installs is never applied from here: two owners of one CRD fight.',
    section('Who installs what', ownerTable(there)),
    section('Where to get what GKE does not install', installTable(there)),
    section('Gone', goneTable(gone)),
    section('What GKE does from a version on', featureTable()),
    section('Not confirmed by a source of record', points(unconfirmed())),
  );
}

function ownerTable(levels: readonly ApiLevel[]): string {
  return table(
    ['kind', 'version', 'for', ...GKE_MINORS],
    levels.map(({ group, kind, versions, generation }) => [
      code(`${kind}.${group}`),
      versions.map(({ name, deprecated }) => (deprecated ? `${name} (deprecated)` : name)).join(', '),
      generation,
      ...GKE_MINORS.map((minor) => installedBy(group, kind, minor)?.by),
    ]),
  );
}

function installTable(levels: readonly ApiLevel[]): string {
  const oldest = GKE_MINORS[0];
  const others = levels.filter(({ group, kind }) => installedBy(group, kind, oldest)?.url !== undefined);
  return table(
    ['kind', 'manifest', 'chart'],
    others.map(({ group, kind }) => {
      const installer = installedBy(group, kind, oldest);
      return [code(`${kind}.${group}`), installer?.url, installer?.chart];
    }),
  );
}

function goneTable(levels: readonly ApiLevel[]): string {
  return table(
    ['kind', 'version', 'gone in', 'instead'],
    levels.map(({ group, kind, versions, gone }) => [
      code(`${kind}.${group}`),
      versions.map(({ name }) => name).join(', '),
      gone?.since,
      gone?.use,
    ]),
  );
}

function featureTable(): string {
  const features: [string, GkeFeature][] = Object.entries(GKE_FEATURES);
  return table(
    ['feature', 'what', 'from', 'needs', 'stage', 'source'],
    features.map(([name, { summary, since, needs, stage, source }]) => [
      code(name),
      summary,
      since,
      needs,
      stage,
      source,
    ]),
  );
}

function unconfirmed(): readonly string[] {
  return API_LEVELS.flatMap(({ group, kind, unconfirmed: statements = [] }) =>
    statements.map((statement) => `${code(`${kind}.${group}`)}: ${statement}`),
  );
}
