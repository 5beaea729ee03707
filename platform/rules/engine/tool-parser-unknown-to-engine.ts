import type { Rule } from '../rule';
import { unknownParsers } from './unknown-parser';

/** The server ends where it sees the name. */
export const toolParserUnknownToEngine = {
  name: 'tool-parser-unknown-to-engine',
  severity: 'error',
  summary: 'A tool-call parser that the pinned release of vLLM does not have.',
  why: 'vLLM refuses to start with a tool-call parser that it does not know: the container restarts for ever.',
  source: 'https://docs.vllm.ai/en/latest/features/tool_calling/',
  check: (platform) => unknownParsers(platform, 'tool'),
} satisfies Rule;
