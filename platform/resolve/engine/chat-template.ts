import { isVllmAtLeast, type ModelRow, tryFindToolChatTemplate } from '../../catalog';
import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { Engine } from '../types/engine';
import type { NodePool } from '../types/node-pool';
import { saidIn } from './said-in';

/** What the template depends on beside the description. */
export interface ChatTemplateContext {
  readonly row: ModelRow;
  readonly nodePool: NodePool;
  readonly version: string;
  readonly toolCallParser: string | undefined;
}

/**
 * The template that goes with the parser in effect, where vLLM's own image of that release is known to have it: an engine
 * that does not find its template ends.
 */
export function resolveChatTemplate(
  { row, nodePool, version, toolCallParser }: ChatTemplateContext,
  given: ModelDescription,
  ledger: Ledger,
): Pick<Engine, 'chatTemplate'> {
  const template = tryFindToolChatTemplate(row);
  const asked = given.engine?.chatTemplate ?? saidIn(given, version, '--chat-template');
  const ownImage = given.engine?.image === undefined && nodePool.accelerator?.kind === 'gpu';
  if (template === undefined || asked !== undefined || !ownImage) return {};
  const { path, since, until, source } = template;
  if (toolCallParser !== template.toolCallParser) return {};
  if (!isVllmAtLeast(version, since) || (isVllmAtLeast(version, until) && version !== until)) return {};
  const because = `what vLLM's documentation names beside the parser ${toolCallParser}`;
  return { chatTemplate: ledger.note('chatTemplate', derived(path, because, source)) };
}
