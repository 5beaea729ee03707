import type { RuleCase } from '../../rule-case';
import { beside, GEMMA, ID, OTHER, QWEN } from './models';

const ADAPTERS = { v1: { source: 'acme/support-v1', rank: 8 }, v2: { source: 'acme/support-v2', rank: 8 } };
const ADAPTED = { 'models.gemma.adapters': ADAPTERS };

/** Names that pickers put others in the place of. */
export const rewriteCases: readonly RuleCase[] = [
  {
    rule: 'rewrite-target-not-served',
    faulty: { ...ADAPTED, 'models.gemma.rewrites': { support: { v1: 95, v3: 5 } } },
    at: 'models.gemma.rewrites.support.v3',
    good: { ...ADAPTED, 'models.gemma.rewrites': { support: { v1: 95, v2: 4, [ID]: 1 } } },
    fix: { 'models.gemma.rewrites': { support: { v1: 95 } } },
  },
  {
    rule: 'rewrite-target-not-served',
    of: 'and no other',
    faulty: { ...ADAPTED, 'models.gemma.rewrites': { support: { v3: 5 } } },
    at: 'models.gemma.rewrites.support.v3',
    good: { ...ADAPTED, 'models.gemma.rewrites': { support: { v2: 5 } } },
    fix: { 'models.gemma.rewrites': { support: { v1: 5 } } },
  },
  {
    rule: 'rewrite-target-not-served',
    of: 'a name of another pool',
    faulty: { ...OTHER, 'models.gemma.rewrites': { support: { [ID]: 9, other: 1 } } },
    at: 'models.gemma.rewrites.support.other',
    good: { ...OTHER, 'models.gemma.rewrites': { support: { [ID]: 10 } } },
    fix: { 'models.gemma.rewrites': { support: { [ID]: 9 } } },
  },
  {
    rule: 'rewrite-of-name-served-elsewhere',
    faulty: { ...OTHER, 'models.gemma.rewrites': { other: { [ID]: 1 } } },
    at: 'models.gemma.rewrites.other',
    good: {
      ...OTHER,
      'models.gemma.rewrites': { other: { [ID]: 1 } },
      routes: { both: { models: { gemma: 1, other: 1 } } },
    },
    fix: { 'models.gemma.rewrites': { others: { [ID]: 1 } } },
  },
  {
    rule: 'rewrite-of-name-served-elsewhere',
    of: 'by a rewrite too',
    faulty: {
      ...beside({ ...QWEN, servedModelNames: ['qwen'], rewrites: { chat: { qwen: 1 } } }),
      'models.gemma.rewrites': { chat: { [ID]: 1 } },
    },
    at: 'models.gemma.rewrites.chat',
    good: {
      ...beside({ ...QWEN, servedModelNames: ['qwen'], rewrites: { chat: { qwen: 1 } } }),
      'models.gemma.rewrites': { talk: { [ID]: 1 } },
    },
    fix: { 'models.gemma.rewrites': { talk: { [ID]: 1 } } },
  },
  {
    rule: 'rewrite-changes-nothing',
    faulty: { 'models.gemma.rewrites': { [ID]: { [ID]: 1 } } },
    at: `models.gemma.rewrites.${ID}`,
    good: { ...ADAPTED, 'models.gemma.rewrites': { [ID]: { [ID]: 9, v1: 1 } } },
    fix: { 'models.gemma.rewrites': {} },
  },
  {
    rule: 'rewrite-unknown-to-picker',
    faulty: {
      'models.gemma.rewrites': { chat: { [ID]: 1 } },
      'targets.picker': { generation: 'gie', version: '1.2.1' },
    },
    at: 'models.gemma.rewrites',
    good: {
      'models.gemma.rewrites': { chat: { [ID]: 1 } },
      'targets.picker': { generation: 'gie', version: '1.3.0' },
    },
    fix: { 'targets.picker.version': '1.5.0' },
  },
  {
    rule: 'route-backends-serve-different-names',
    of: 'but for a rewrite',
    faulty: {
      ...beside({ ...GEMMA, servedModelNames: ['next'] }),
      routes: { chat: { models: { gemma: 9, other: 1 } } },
    },
    at: 'routes.chat.models.other',
    good: {
      ...beside({ ...GEMMA, servedModelNames: ['next'], rewrites: { [ID]: { next: 1 } } }),
      routes: { chat: { models: { gemma: 9, other: 1 } } },
    },
    paste: 'models.other',
  },
];
