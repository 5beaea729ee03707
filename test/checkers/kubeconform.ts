import { join } from 'node:path';
import type { ApiServer } from '../conformance/harness/api-server';
import { run } from '../conformance/harness/command';
import { SCHEMA_LOCATION, writeJsonSchemas } from '../conformance/harness/json-schemas';
import { complain, outputOf, type Checker, type Output } from './checker';
import type { Outputs } from './outputs';

interface Report {
  readonly resources?: readonly {
    readonly filename: string;
    readonly kind: string;
    readonly name: string;
    readonly msg: string;
  }[];
}

/** kubeconform over all manifests, with the schemas of a real API server and of the CRDs. */
export async function kubeconform(api: ApiServer, outputs: Outputs, all: readonly Output[]): Promise<Checker> {
  const schemas = await writeJsonSchemas(
    api,
    all.flatMap(({ objects }) => objects),
  );
  const folder = join(outputs.folder, 'manifests');
  const { stdout } = await run(
    'kubeconform',
    ['-strict', '-output', 'json', '-schema-location', join(schemas, SCHEMA_LOCATION), folder],
    { mayFail: true },
  );
  const complaints = new Map<string, Set<string>>();
  for (const { filename, kind, name, msg } of (JSON.parse(stdout) as Report).resources ?? []) {
    complain(complaints, outputOf(folder, filename), `${kind}/${name} ${msg}`);
  }
  const version = (await run('kubeconform', ['-v'])).stdout.trim();
  return {
    title: 'kubeconform',
    how: `kubeconform ${version} -strict, with the schemas of the API server and of every CRD`,
    complaints,
  };
}
