import type { Model, Platform } from '../../resolve';
import { REQUEST_LIMIT_VARIABLES, type RequestLimitField } from '../../resolve/model/request-limits';

/** A limit that the description gives, and the variable that it becomes. */
export interface RequestLimit {
  readonly model: Model;
  readonly field: RequestLimitField;
  readonly variable: string;
  readonly limit: number;
}

/** Every limit that is a variable of the engine. */
export function requestLimitsOf({ models }: Platform): RequestLimit[] {
  const variables = Object.entries(REQUEST_LIMIT_VARIABLES) as [RequestLimitField, string][];
  return Object.values(models).flatMap((model) =>
    variables.flatMap(([field, variable]) => {
      const limit = model.requestLimits?.[field];
      return limit === undefined ? [] : [{ model, field, variable, limit }];
    }),
  );
}
