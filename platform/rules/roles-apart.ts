import type { Finding } from '../finding';
import { everyRole, isPrefillField, type Platform, prefillName } from '../resolve';

/** A platform in which prefill servers are a model beside the one whose prompts they read; itself where it has none. */
export function withRolesApart(platform: Platform): Platform {
  const models = everyRole(platform.models);
  if (models === platform.models) return platform;
  const split = Object.values(platform.models).filter(({ prefill }) => prefill !== undefined);
  const renamed = split.map(({ name }) => [`models.${name}.prefill.`, `models.${prefillName(name)}.`] as const);
  const origins = Object.entries(platform.origins).flatMap(([path, origin]) =>
    renamed.flatMap(([from, to]) => (path.startsWith(from) ? [[to + path.slice(from.length), origin] as const] : [])),
  );
  return { ...platform, models, origins: { ...platform.origins, ...Object.fromEntries(origins) } };
}

/**
 * A finding with the path that the description knows: what is said of `qwen-prefill` stands under `qwen.prefill` where
 * that may say it, else in what the model says for both.
 */
export function pathInDescription({ models }: Platform, finding: Finding): Finding {
  const [root, name, ...rest] = finding.path.split('.');
  const owner = Object.values(models).find(({ name: model, prefill }) => prefill && prefillName(model) === name);
  if (root !== 'models' || owner?.prefill === undefined || Object.hasOwn(models, name ?? '')) return finding;
  const field = rest.join('.');
  const own = field === '' || isPrefillField(field, owner.prefill.given);
  return { ...finding, path: [root, owner.name, ...(own ? ['prefill'] : []), ...rest].join('.') };
}
