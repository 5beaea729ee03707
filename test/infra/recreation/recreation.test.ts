import { RECREATED, RESOURCES } from '../../../cli/docs/recreation-table';
import { renderStacks } from '../../../infra/render';
import { type Model, type Platform, resolve } from '../../../platform';
import { parseDescription } from '../../../platform/description';
import { change } from '../../fixtures/description';
import { destroyedBy, type Resources, resourcesOf } from './consequences';
import { fieldsOfDescription } from './fields';
import { SAMPLES } from './samples';
import { EVERYTHING, NOT_IN_THE_CLOUD, type Trial, trials } from './trials';

const TRIALS = trials();

/** Exchanged in passing: what is granted and switched on anew is missed by nobody. */
const UNFELT = /_iam_member$|^google_project_service$/;

// The engine writes down the stack of every reference, with source maps: that would take most of the time.
const prepareStackTrace: unknown = Reflect.get(Error, 'prepareStackTrace');
beforeAll(() => {
  Error.prepareStackTrace = () => '';
});
afterAll(() => {
  Reflect.set(Error, 'prepareStackTrace', prepareStackTrace);
});

test('every field is tried, or never reaches Terraform', () => {
  const tried = new Set(TRIALS.map(({ field }) => field));
  const left = [...fieldsOfDescription().keys()].filter(
    (field) => !tried.has(field) && !NOT_IN_THE_CLOUD.test(field) && !EVERYTHING.includes(field),
  );

  expect(left).toEqual([]);
});

test.each(TRIALS.filter(isOnPage).map((trial) => [trial.field, trial] as const))(
  '%s makes anew what the page says',
  (field, trial) => {
    expect(feltAfter(trial, [trial])).toEqual(RECREATED[field]);
  },
);

test.each(together(TRIALS.filter((trial) => !isOnPage(trial))))(
  'all other fields together make nothing anew: %s',
  (_, trials) => {
    expect(feltAfter(trials[0]!, trials)).toEqual([]);
  },
);

test('the page tells of no field that is not there, and of every resource', () => {
  const fields = new Set(TRIALS.map(({ field }) => field));
  const types = new Set(Object.values(RECREATED).flat());

  expect(Object.keys(RECREATED).filter((field) => !fields.has(field))).toEqual([]);
  expect(Object.keys(RESOURCES).filter((type) => !types.has(type as keyof typeof RESOURCES))).toEqual([]);
});

test('of engines, routes and delivery no stack reads more than which images are pulled', () => {
  const platform = platformOf(SAMPLES['standard']);
  const sealed = <T extends object>(value: T, open?: keyof T): T =>
    new Proxy(value, {
      get: (target, name) => {
        if (name === open) return target[open];
        throw new Error(`a stack read ${String(name)}`);
      },
    });
  const model = (given: Model): Model => ({
    ...given,
    engine: sealed(given.engine, 'image'),
    life: sealed(given.life),
    sizing: sealed(given.sizing),
    resources: sealed(given.resources),
    facts: sealed(given.facts),
  });
  const models = Object.fromEntries(Object.entries(platform.models).map(([name, given]) => [name, model(given)]));
  const blind = { ...platform, models, routes: sealed(platform.routes), delivery: sealed(platform.delivery, 'kind') };

  expect(renderStacks(blind)).toEqual(renderStacks(platform));
});

function isOnPage({ field }: Trial): boolean {
  return RECREATED[field] !== undefined;
}

/** Trials by what they begin with; of two whose paths lie within each other, each has a group of its own. */
function together(all: readonly Trial[]): [string, Trial[]][] {
  const groups = new Map<string, Trial[]>();
  for (const trial of all) {
    const within = all.some(
      (other) => other !== trial && other.on === trial.on && (touches(other, trial) || touches(trial, other)),
    );
    const key = `${beginningOf(trial)}${within ? ` ${trial.field}` : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  return [...groups];
}

function touches({ path }: Trial, other: Trial): boolean {
  return path === other.path || path.startsWith(`${other.path}.`);
}

const known = new Map<string, Resources>();

function beginningOf({ on, given = {} }: Trial): string {
  return `${on} ${JSON.stringify(given)}`;
}

/** What is lost, and felt, after the changes of these trials, which begin alike. */
function feltAfter(first: Trial, changes: readonly Trial[]): string[] {
  const given = Object.entries(first.given ?? {}).map(([path, to]) => ({ path, to }));
  const beginning = changed(SAMPLES[first.on], given);
  const before = known.get(beginningOf(first)) ?? resourcesOf(platformOf(beginning));
  known.set(beginningOf(first), before);
  const after = resourcesOf(platformOf(changed(beginning, changes)));
  return destroyedBy(before, after).filter((type) => !UNFELT.test(type));
}

function changed(description: unknown, changes: readonly Pick<Trial, 'path' | 'to'>[]): unknown {
  return changes.reduce(
    (changing, { path, to }) => change(changing as Parameters<typeof change>[0], path, to),
    description,
  );
}

/** Without the rules: a trial is about what becomes of a field, not whether it is wise. */
function platformOf(input: unknown): Platform {
  const { description, findings } = parseDescription(input);
  expect(findings).toEqual([]);
  if (description === undefined) throw new Error('the findings say why');
  return resolve('trial', description);
}
