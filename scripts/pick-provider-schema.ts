/**
 * Keeps of a dump of the google provider's schema what the test of the Terraform JSON needs:
 * `pick-provider-schema.ts <path of google-provider-6.50.0.json>`, after `npm run synth`.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

const STACKS = path.join(__dirname, '../cdktf.out/stacks');
const TARGET = path.join(__dirname, '../test/infra/provider/schema');

const [source] = process.argv.slice(2);
if (source === undefined || !fs.existsSync(STACKS)) {
  console.error('usage: pick-provider-schema.ts <path of google-provider-6.50.0.json>, after npm run synth');
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

function emittedTypes(): string[] {
  const types = fs.readdirSync(STACKS).flatMap((environment) => {
    const text = fs.readFileSync(path.join(STACKS, environment, 'cdk.tf.json'), 'utf8');
    return Object.keys((JSON.parse(text) as { resource: object }).resource);
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
