import type { Changes, RuleCase } from '../../rule-case';

const limits = (requestLimits: object): Changes => ({ 'models.gemma.requestLimits': requestLimits });
const OLD: Changes = { 'models.gemma.engine.version': '0.18.0' };

/** What one request may ask for. */
export const requestCases: readonly RuleCase[] = [
  {
    rule: 'request-limit-unknown-to-engine',
    faulty: { ...OLD, ...limits({ sequences: 4 }) },
    at: 'models.gemma.requestLimits.sequences',
    good: limits({ sequences: 4 }),
    paste: 'models.gemma',
  },
  {
    rule: 'field-unknown-to-engine',
    of: 'a limit of headers',
    faulty: { 'models.gemma.engine.version': '0.10.0', ...limits({ headers: 64 }) },
    at: 'models.gemma.requestLimits.headers',
    good: limits({ headers: 64 }),
    fix: { 'models.gemma.engine.version': undefined },
  },
  {
    rule: 'request-limit-given-twice',
    faulty: { ...limits({ sequences: 4 }), 'models.gemma.engine.env': { VLLM_MAX_N_SEQUENCES: '8' } },
    at: 'models.gemma.engine.env.VLLM_MAX_N_SEQUENCES',
    good: { ...limits({ sequences: 4 }), 'models.gemma.engine.env': { VLLM_MAX_STOP_STRINGS: '8' } },
    fix: { 'models.gemma.engine.env': undefined },
  },
  {
    rule: 'engine-flag-repeats-field',
    of: 'a limit of headers',
    faulty: { ...limits({ headers: 64 }), 'models.gemma.engine.args': { 'h11-max-header-count': 32 } },
    at: 'models.gemma.engine.args.h11-max-header-count',
    good: limits({ headers: 64 }),
    fix: { 'models.gemma.engine.args': undefined },
  },
  {
    rule: 'media-limit-of-text-model',
    faulty: limits({ imagePixels: 4_000_000 }),
    at: 'models.gemma.requestLimits.imagePixels',
    good: limits({ stopStrings: 4 }),
    fix: { 'models.gemma.requestLimits': undefined },
  },
];
