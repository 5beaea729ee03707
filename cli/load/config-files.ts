import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { ConfigFile } from '../../platform';
import type { EnvironmentFile } from './environment-file';
import { isRecord } from './file-problem';

/**
 * The `config.json` of every model that names one by its path, by the model's name. Paths are read from the folder of the
 * environment's file.
 */
export function readConfigFiles(file: EnvironmentFile, input: unknown): Record<string, ConfigFile> {
  const models = isRecord(input) ? input['models'] : undefined;
  if (!isRecord(models)) return {};
  return Object.fromEntries(
    Object.entries(models).flatMap(([name, model]) => {
      const path = isRecord(model) ? model['config'] : undefined;
      return typeof path === 'string' ? [[name, readConfigFile(file, path)]] : [];
    }),
  );
}

function readConfigFile({ absolutePath }: EnvironmentFile, path: string): ConfigFile {
  let text: string;
  try {
    text = readFileSync(resolve(dirname(absolutePath), path), 'utf8');
  } catch (error) {
    return { problem: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}` };
  }
  try {
    return { content: JSON.parse(text) as unknown };
  } catch {
    return { problem: 'is not JSON' };
  }
}
