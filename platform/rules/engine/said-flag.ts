import { findFlag } from '../../catalog';
import type { Model, Platform } from '../../resolve';
import { fieldArgs, tryFindEngineField } from '../../resolve/engine/fields';
import { type ExtraFlag, extraFlags } from './extra-flag';

const CACHE = new WeakMap<Platform, readonly ExtraFlag[]>();

/**
 * Every flag that a description sets by a field of its own or by `engine.args`, in the order of the command line: for
 * rules about what is said, however it is said.
 */
export function saidFlags(platform: Platform): readonly ExtraFlag[] {
  const known = CACHE.get(platform);
  if (known !== undefined) return known;
  const flags = [...Object.values(platform.models).flatMap(fieldFlags), ...extraFlags(platform)];
  CACHE.set(platform, flags);
  return flags;
}

/** The value of a flag that a field or `engine.args` sets, by any spelling; undefined where neither does. */
export function tryFindSaid(platform: Platform, model: Model, flag: string): ExtraFlag | undefined {
  return saidFlags(platform).find((said) => said.model === model && said.lookup.canonical === flag);
}

function fieldFlags(model: Model): ExtraFlag[] {
  return Object.entries(fieldArgs(model.engine)).flatMap(([argument, value]) => {
    const field = tryFindEngineField(argument);
    if (field === undefined) return [];
    const path = `models.${model.name}.engine.${field}`;
    return [{ model, key: field, field, path, argument, value, lookup: findFlag(model.engine.version, argument) }];
  });
}
