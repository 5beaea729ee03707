import { findVllmName } from '../../catalog';
import type { Platform } from '../../resolve';
import { fields } from '../literal';
import type { Problem } from '../rule';
import { hasPlugin, PARSER_KINDS, type ParserKind, parsersKnown } from './parser-kind';

/** Models whose parser of a kind their engine's release does not have. */
export function unknownParsers(platform: Platform, kind: ParserKind): Problem[] {
  const { field, names, what } = PARSER_KINDS[kind];
  return Object.values(platform.models).flatMap((model) => {
    const parser = model.engine[field];
    if (parser === undefined || hasPlugin(model, kind)) return [];
    const { version } = model.engine;
    const { status, since, removedIn, nearest } = findVllmName(version, names, parser);
    if (status === 'known') return [];
    const known = parsersKnown(model, kind);
    const when = {
      'not-yet': `comes with vLLM ${since}, and this is ${version}`,
      removed: `is gone since vLLM ${removedIn}, and this is ${version}`,
      unknown: `is no ${what} of vLLM ${version}`,
    }[status];
    const newer = status === 'not-yet' && since !== undefined ? { version: since } : undefined;
    const other = nearest ?? known[0];
    return [
      {
        path: `models.${model.name}.engine.${field}`,
        message: `${parser} ${when}`,
        given: parser,
        allowed: known.length === 0 ? `none: vLLM ${version} has no ${what}s` : known.join(', '),
        ...(newer !== undefined || other !== undefined ? { fix: fields({ engine: newer ?? { [field]: other } }) } : {}),
      },
    ];
  });
}
