import type { EngineDescription, EngineFieldName } from '../../description';

/** A field that writes one flag of the same name. */
export type EngineField = EngineFieldName;

/** Those fields, each only where something is said of it. */
export type EngineFields = { readonly [Field in EngineField]?: EngineDescription[Field] };
