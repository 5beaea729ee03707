import { type Model, type NodePool, type Platform, rolesOf, tryFindPoolOf } from '../../resolve';

/** A model whose prompts are read by servers of their own, with the nodes of both roles. */
export interface SplitModel {
  readonly decode: Model;
  readonly prefill: Model;
  readonly pools: Readonly<Record<'decode' | 'prefill', NodePool | undefined>>;
  /** `models.qwen`. */
  readonly path: string;
}

/** Every such model. */
export function splitModels(platform: Platform): readonly SplitModel[] {
  return Object.values(platform.models).flatMap((model) => {
    const [decode, prefill] = rolesOf(model);
    if (decode === undefined || prefill === undefined) return [];
    const pools = { decode: tryFindPoolOf(platform, decode), prefill: tryFindPoolOf(platform, prefill) };
    return [{ decode, prefill, pools, path: `models.${model.name}` }];
  });
}
