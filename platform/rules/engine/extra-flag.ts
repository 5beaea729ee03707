import { findFlag, type VllmFlagLookup } from '../../catalog';
import type { Model, Platform } from '../../resolve';
import { asFieldValue } from '../../resolve/engine/fields';
import { asArgument } from '../../resolve/model/extra-args';
import type { EngineField } from '../../resolve/types/engine-fields';
import { fields, literal } from '../literal';

/** A flag of `engine.args`, or of a field that stands for one, with what the model's engine makes of it. */
export interface ExtraFlag {
  readonly model: Model;
  /** As the description has it. */
  readonly key: string;
  /** The field of the engine that sets it; absent for what stands in `engine.args`. */
  readonly field?: EngineField;
  readonly path: string;
  /** With its dashes. */
  readonly argument: string;
  readonly value: unknown;
  readonly lookup: VllmFlagLookup;
}

const CACHE = new WeakMap<Platform, readonly ExtraFlag[]>();

/** Every flag that the environment adds to its models' command lines, looked up once for all rules. */
export function extraFlags(platform: Platform): readonly ExtraFlag[] {
  const known = CACHE.get(platform);
  if (known !== undefined) return known;
  const flags = Object.values(platform.models).flatMap(flagsOfModel);
  CACHE.set(platform, flags);
  return flags;
}

/**
 * The fix that takes a flag out of `engine.args`, puts others in its place and sets typed fields of the engine or of the
 * model; to be pasted into the model. A field keeps its place and gets the other value; undefined where it would have to
 * go, which nothing that is pasted can do.
 */
export function instead(
  { model, key, field, argument }: ExtraFlag,
  args: Readonly<Record<string, unknown>> = {},
  typed: { readonly engine?: Readonly<Record<string, unknown>>; readonly [field: string]: unknown } = {},
): string | undefined {
  const { engine, ...ofModel } = typed;
  if (field !== undefined) {
    const value = args[argument];
    if (value === undefined) return undefined;
    return fields({ ...ofModel, engine: { ...engine, [field]: asFieldValue(field, value) } });
  }
  const kept = Object.entries(model.engine.extraArgs).filter(([other]) => other !== key);
  return fields({ ...ofModel, engine: { ...engine, args: { ...Object.fromEntries(kept), ...args } } });
}

/** A flag as the description wrote it, for messages: `--seed: 7`. */
export function written({ argument, field, value }: ExtraFlag): string {
  if (field !== undefined) return literal(asFieldValue(field, value));
  return `${argument}: ${literal(value)}`;
}

function flagsOfModel(model: Model): ExtraFlag[] {
  return Object.entries(model.engine.extraArgs).map(([key, value]) => {
    const argument = asArgument(key);
    const path = `models.${model.name}.engine.args.${key}`;
    return { model, key, path, argument, value, lookup: findFlag(model.engine.version, argument) };
  });
}
