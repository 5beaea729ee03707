/**
 * Keeps of a dump of the google provider's schema what the test of the Terraform JSON needs, which is every resource that
 * `infra/engine.ts` names: `pick-provider-schema.ts <path of google-provider-6.50.0.json>`.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

import * as engine from '../infra/engine';

const TARGET = path.join(__dirname, '../test/infra/provider/schema');

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('usage: pick-provider-schema.ts <path of google-provider-6.50.0.json>');
  process.exit(1);
}
pick(JSON.parse(fs.readFileSync(source, 'utf8')) as Record<string, Record<string, unknown>>);

function pick(schemas: Record<string, Record<string, unknown>>): void {
  for (const file of fs.readdirSync(TARGET).filter((name) => name.endsWith('.json')))
    fs.rmSync(path.join(TARGET, file));
  for (const type of emittedTypes()) {
    const schema = schemas[type];
    if (schema === undefined) throw new Error(`${source} holds no ${type}`);
    fs.writeFileSync(path.join(TARGET, `${type}.json`), oneAttributePerLine(schema));
    console.log(type);
  }
}

/** Of every resource class that infra/ names; data sources begin with `Data`. */
function emittedTypes(): string[] {
  const types = Object.entries(engine).flatMap(([name, value]) => {
    if (typeof value !== 'function' || name.startsWith('Data')) return [];
    const type: unknown = Reflect.get(value, 'tfResourceType');
    return typeof type === 'string' && type.startsWith('google_') ? [type] : [];
  });
  return [...new Set(types)].sort();
}

/** So that a new version of the provider shows as a small difference. */
function oneAttributePerLine(schema: Record<string, unknown>): string {
  const lines = Object.entries(schema).map(
    ([name, attribute]) => `${JSON.stringify(name)}:${JSON.stringify(attribute)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
