import { MODEL_HEADER } from '../../catalog';
import type { Model, Platform, Route, RouteBackend } from '../../resolve';

/** Names that a model's requests may ask for: those that its server knows, and those that its picker rewrites to them. */
export function servedNames(model: Model): ReadonlySet<string> {
  return new Set([...engineNames(model), ...Object.keys(model.rewrites)]);
}

/** Names that a model's server knows: its own, its adapters', and those of `--lora-modules`. */
export function engineNames(model: Model): ReadonlySet<string> {
  const modules = Object.entries(model.engine.extraArgs).filter(([flag]) => /^(--)?lora[-_]modules$/.test(flag));
  const given = modules
    .flatMap(([, value]) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .map(String);
  const added = given.flatMap((module) => /^([^={]+)=/.exec(module)?.[1] ?? []);
  return new Set([...model.servedModelNames, ...Object.keys(model.adapters), ...added]);
}

/** A model that gets requests by a route. */
export interface Serving {
  readonly backend: RouteBackend;
  readonly model: Model;
}

/** Routes that share requests out between several models. */
export function splitRoutes({ routes }: Platform): readonly Route[] {
  return Object.values(routes).filter(({ backends }) => backends.filter(({ weight }) => weight > 0).length > 1);
}

/** The models that a route's weights send requests to. */
export function servingOf({ backends }: Route, { models }: Platform): readonly Serving[] {
  return backends.flatMap((backend) => {
    const model = models[backend.model];
    return backend.weight > 0 && model !== undefined ? [{ backend, model }] : [];
  });
}

/** The header by which a route asks for a model, as the description spells it; undefined where it does not. */
export function modelHeaderOf({ headers }: Route): { readonly name: string; readonly value: string } | undefined {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === MODEL_HEADER.toLowerCase());
  return found === undefined ? undefined : { name: found[0], value: found[1] };
}

/** The name that clients know a model by. */
export function mainName(model: Model): string {
  return model.servedModelNames[0] ?? model.name;
}
