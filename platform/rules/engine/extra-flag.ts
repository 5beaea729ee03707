import { findFlag, type VllmFlagLookup } from '../../catalog';
import type { Model, Platform } from '../../resolve';
import { asArgument } from '../../resolve/model/extra-args';
import { fields, literal } from '../literal';

/** A flag of `engine.args` with what the model's engine makes of it. */
export interface ExtraFlag {
  readonly model: Model;
  /** As the description has it. */
  readonly key: string;
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
 * model; to be pasted into the model.
 */
export function instead(
  { model, key }: ExtraFlag,
  args: Readonly<Record<string, unknown>> = {},
  typed: { readonly engine?: Readonly<Record<string, unknown>>; readonly [field: string]: unknown } = {},
): string {
  const { engine, ...ofModel } = typed;
  const kept = Object.entries(model.engine.extraArgs).filter(([other]) => other !== key);
  return fields({ ...ofModel, engine: { ...engine, args: { ...Object.fromEntries(kept), ...args } } });
}

/** A flag as the description wrote it, for messages: `--seed: 7`. */
export function written({ argument, value }: ExtraFlag): string {
  return `${argument}: ${literal(value)}`;
}

function flagsOfModel(model: Model): ExtraFlag[] {
  return Object.entries(model.engine.extraArgs).map(([key, value]) => {
    const argument = asArgument(key);
    const path = `models.${model.name}.engine.args.${key}`;
    return { model, key, path, argument, value, lookup: findFlag(model.engine.version, argument) };
  });
}
