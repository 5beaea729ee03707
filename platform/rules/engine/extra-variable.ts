import type { Model, Platform } from '../../resolve';
import { fields } from '../literal';

/** An environment variable that the description sets. */
export interface ExtraVariable {
  readonly model: Model;
  readonly name: string;
  readonly value: string;
  readonly path: string;
  /** The other variables of the description, for fixes. */
  readonly rest: Readonly<Record<string, string>>;
}

/** Every environment variable that the environment sets in its engines. */
export function extraVariables(platform: Platform): readonly ExtraVariable[] {
  return Object.values(platform.models).flatMap((model) => {
    const given = Object.entries(model.engine.extraEnv);
    return given.map(([name, value]) => ({
      model,
      name,
      value,
      path: `models.${model.name}.engine.env.${name}`,
      rest: Object.fromEntries(given.filter(([other]) => other !== name)),
    }));
  });
}

/** The fix that takes a variable out and puts others in its place; to be pasted into the model. */
export function withoutVariable({ rest }: ExtraVariable, others: Readonly<Record<string, string>> = {}): string {
  return fields({ engine: { env: { ...rest, ...others } } });
}
