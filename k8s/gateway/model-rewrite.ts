import type { Construct } from 'constructs';
import {
  InferenceModelRewrite as GieRewrite,
  InferenceModelRewriteSpecRulesMatchesModelType as GieType,
} from '../../imports/inference.networking.x-k8s.io';
import {
  InferenceModelRewrite as LlmdRewrite,
  InferenceModelRewriteSpecRulesMatchesModelType as LlmdType,
} from '../../imports/llm-d.ai';
import type { Served } from '../../platform/resolve';
import { INFERENCE_POOL } from './inference-pool';
import { metadataOfServer } from '../metadata';

/**
 * Which names the picker puts in the place of those that clients say, in the API group that its generation reads. One object
 * for all names of a model: of two that match, the older would win.
 */
export function modelRewrite(scope: Construct, environment: string, model: Served): void {
  const { pool, rewrites = {} } = model;
  if (Object.keys(rewrites).length === 0) return;
  const props = {
    metadata: metadataOfServer(environment, model, 'picker'),
    poolRef: { ...INFERENCE_POOL, name: pool.name },
    rules: Object.entries(rewrites).map(([value, targets]) => ({
      value,
      targets: Object.entries(targets).map(([modelRewrite, weight]) => ({ modelRewrite, weight })),
    })),
  };
  if (pool.picker.generation === 'gie')
    new GieRewrite(scope, 'model-rewrite', {
      metadata: props.metadata,
      spec: {
        poolRef: props.poolRef,
        rules: props.rules.map(({ targets, value }) => ({
          matches: [{ model: { type: GieType.EXACT, value } }],
          targets,
        })),
      },
    });
  else
    new LlmdRewrite(scope, 'model-rewrite', {
      metadata: props.metadata,
      spec: {
        poolRef: props.poolRef,
        rules: props.rules.map(({ targets, value }) => ({
          matches: [{ model: { type: LlmdType.EXACT, value } }],
          targets,
        })),
      },
    });
}

/**
 * Annotations of a picker's pods: it looks once, at its start, whether there are rewrites to watch, so that the first one is
 * a reason to start anew.
 */
export function watchesRewrites({ rewrites = {} }: Served): Record<string, string> {
  return Object.keys(rewrites).length === 0 ? {} : { 'slipway.dev/watches': 'InferenceModelRewrite' };
}
