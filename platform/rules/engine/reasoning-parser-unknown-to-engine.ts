import type { Rule } from '../rule';
import { unknownParsers } from './unknown-parser';

/** The server ends where it sees the name. */
export const reasoningParserUnknownToEngine = {
  name: 'reasoning-parser-unknown-to-engine',
  severity: 'error',
  summary: 'A reasoning parser that the pinned release of vLLM does not have.',
  why: 'vLLM refuses to start with a reasoning parser that it does not know: the container restarts for ever.',
  source: 'https://docs.vllm.ai/en/latest/features/reasoning_outputs/',
  check: (platform) => unknownParsers(platform, 'reasoning'),
} satisfies Rule;
