import { identitiesPage } from '../../cli/docs/identities';
import { PAGES } from '../../cli/docs/pages';
import production from '../../environments/production';
import quickstart from '../../environments/quickstart';
import { GRANTS, type Grant } from '../../infra/grants';
import { accept } from '../../platform';
import { autopilot } from '../conformance/environments/autopilot';
import { edge } from '../conformance/environments/edge';
import { everything } from '../conformance/environments/everything';
import { existing } from '../conformance/environments/existing';
import { guarded } from '../conformance/environments/guarded';
import { stored } from '../conformance/environments/stored';
import { supplied } from '../conformance/environments/supplied';
import { synthAll } from './terraform';

const ENVIRONMENTS = { autopilot, edge, everything, existing, guarded, production, quickstart, stored, supplied };
const ROWS: readonly Grant[] = Object.values(GRANTS);

const resources = Object.entries(ENVIRONMENTS).flatMap(([name, description]) =>
  synthAll(accept(name, description).platform).flatMap(({ resource }) =>
    Object.entries(resource).flatMap(([type, byName]) =>
      Object.entries(byName).map(([id, block]) => ({ environment: name, type, id, block })),
    ),
  ),
);
const grants = resources.filter(({ type }) => /_iam_(member|binding|policy)$/.test(type));

describe('rights in the cloud', () => {
  test('are those of the table, and no others', () => {
    const known = new Set(ROWS.map(({ type, role }) => `${type} ${role}`));
    const given = grants.map(({ type, block }) => `${type} ${String(block['role'])}`);
    expect(given.length).toBeGreaterThan(20);
    expect([...new Set(given)].filter((one) => !known.has(one))).toEqual([]);
  });

  test('are each given somewhere, so that the table holds none of the past', () => {
    const given = new Set(grants.map(({ type, block }) => `${type} ${String(block['role'])}`));
    expect(ROWS.filter(({ type, role }) => !given.has(`${type} ${role}`)).map(({ why }) => why)).toEqual([]);
  });

  test('are added to what others gave, never put in its place', () => {
    expect(grants.filter(({ type }) => !type.endsWith('_iam_member'))).toEqual([]);
  });

  test('are no roles for whole projects, and nobody’s who is not named', () => {
    const roles = grants.map(({ block }) => String(block['role']));
    const members = grants.map(({ block }) => String(block['member']));
    expect(roles.filter((role) => /^roles\/(owner|editor|viewer)$/.test(role))).toEqual([]);
    expect(members.filter((member) => /allUsers|allAuthenticatedUsers|principalSet:/.test(member))).toEqual([]);
  });

  test('of pods are on one thing each, but for the metrics that autoscalers read', () => {
    const ofPods = grants.filter(({ block }) => String(block['member']).startsWith('principal://'));
    const onProject = ofPods.filter(({ type }) => type === 'google_project_iam_member');
    expect(ofPods.length).toBeGreaterThan(onProject.length);
    expect(new Set(onProject.map(({ block }) => block['role']))).toEqual(new Set([GRANTS.adapterReadsMetrics.role]));
  });
});

test('nothing is a key that could be carried away, and no secret has its value in the state', () => {
  const secretive = resources.filter(({ type }) =>
    /service_account_key|secret_version|hmac_key|api_key|private_key/.test(type),
  );
  expect(secretive.map(({ environment, type, id }) => `${environment}: ${type}.${id}`)).toEqual([]);
});

describe('the page of identities', () => {
  const page = identitiesPage();

  test('says of each right who has it, on what, why and when', () => {
    for (const { identity, role, on, why, when } of ROWS) {
      const line = page.split('\n').find((row) => row.includes(`\`${role}\``) && row.includes(why)) ?? '';
      for (const part of [identity, on, when]) expect(line).toContain(part);
    }
    expect(page.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(ROWS.length + 2);
  });

  test('is among the pages', () => {
    expect(PAGES['docs/reference/identities.md']?.()).toBe(page);
    expect(page).not.toMatch(/undefined|\[object/);
  });
});
