import Ajv from 'ajv/dist/2020';

import { environmentFieldsPage, environmentSchema } from '../../../cli/docs/environment-schema';
import production from '../../../environments/production';
import quickstart from '../../../environments/quickstart';
import { change } from '../../fixtures/description';

const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(environmentSchema()) as object);

describe('the JSON Schema of an environment', () => {
  test.each(Object.entries({ quickstart, production }))('takes %s', (_, environment) => {
    expect([validate(environment), validate.errors]).toEqual([true, null]);
  });

  test.each([
    ['models.gemma-2-2b-it.weigths', 'google/gemma-2-2b-it'],
    ['nodePools.l4.machineType', 'g2-standard-9'],
    ['nodePools.l4.nodes', { min: -1, max: 3 }],
    ['project', undefined],
    ['cluster.releaseChannel', 'WEEKLY'],
  ])('refuses %s: %j', (path, value) => {
    expect(validate(change(quickstart, path, value))).toBe(false);
  });
});

describe('the page of the fields', () => {
  const page = environmentFieldsPage();

  test.each([
    ['`project` | string, required'],
    ['`nodePools.<name>.machineType` | one of'],
    ['`nodePools.<name>.nodes.max` | integer, required'],
    ['`models.<name>.engine.maxModelLen` | integer'],
    ['`cluster.releaseChannel` | `RAPID`, `REGULAR`'],
    ['`gateway.tls.certificateManager`'],
  ])('has %s', (row) => {
    expect(page).toContain(row);
  });

  test('has a meaning for almost every field', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const silent = rows.filter((row) => row.endsWith('| – |') || row.endsWith('|  |'));
    expect(silent.length / rows.length).toBeLessThan(0.4);
  });
});
