/** What a picker does with a fault in its configuration. */
export interface PickerConfigRule {
  /** The fault. */
  readonly fault: string;
  /** `fatal` ends the picker at start, `not-serving` leaves it unready for ever, the others let it run. */
  readonly gie: PickerOutcome;
  readonly llmd: PickerOutcome;
  /** Conditions and exceptions. */
  readonly note?: string;
  /** Whether GIE 1.5.0 or the llm-d main branch of 2026-08-22 was run with the fault, beside reading their sources. */
  readonly seen: boolean;
}

/** What happens: `unread` where no source says. */
export type PickerOutcome = 'fatal' | 'not-serving' | 'fails-per-request' | 'ignored' | 'accepted' | 'unread';

/** Faults of an EndpointPickerConfig and what each generation makes of them, by name. */
export const PICKER_CONFIG_RULES = {
  'unknown-field': { fault: 'a top-level or nested field that is not known', gie: 'fatal', llmd: 'fatal', seen: true },
  'wrong-api-version': {
    fault: 'an apiVersion of the other generation, or llm-d.ai/v1',
    gie: 'fatal',
    llmd: 'fatal',
    seen: true,
  },
  'kind-omitted': { fault: 'no kind', gie: 'accepted', llmd: 'accepted', seen: true },
  'unknown-plugin': { fault: 'a plugin type that is not known', gie: 'fatal', llmd: 'fatal', seen: true },
  'duplicate-plugin': {
    fault: 'two plugins of one name',
    gie: 'fatal',
    llmd: 'fatal',
    note: 'the name defaults to the type',
    seen: true,
  },
  'unknown-parameter': {
    fault: 'a parameter that the plugin does not know',
    gie: 'ignored',
    llmd: 'fatal',
    note: 'llm-d plugins that read no parameters ignore all of them; names are read without regard to case',
    seen: true,
  },
  'parameter-out-of-bounds': {
    fault: 'a parameter outside its bounds',
    gie: 'fatal',
    llmd: 'fatal',
    note: 'where the plugin checks',
    seen: true,
  },
  'profile-without-name': {
    fault: 'a profile without a name, or two of one name',
    gie: 'fatal',
    llmd: 'fatal',
    seen: true,
  },
  'undeclared-plugin': {
    fault: 'a profile names a plugin that is not declared',
    gie: 'fatal',
    llmd: 'fatal',
    note: 'plugins that appear by themselves, such as max-score-picker, may be named',
    seen: true,
  },
  'profiles-without-handler': {
    fault: 'two or more profiles without a handler, or with single-profile-handler',
    gie: 'fatal',
    llmd: 'fatal',
    seen: true,
  },
  'two-handlers': { fault: 'two profile handlers', gie: 'fatal', llmd: 'fatal', seen: true },
  'two-pickers': { fault: 'two pickers in one profile', gie: 'fatal', llmd: 'fatal', seen: true },
  'missing-disagg-profile': {
    fault: 'a profile that disagg-profile-handler expects is missing',
    gie: 'unread',
    llmd: 'fails-per-request',
    note: 'the picker becomes ready; every request fails',
    seen: true,
  },
  'negative-weight': { fault: 'a negative weight', gie: 'accepted', llmd: 'accepted', seen: true },
  'weight-as-text': { fault: 'a weight in quotes', gie: 'fatal', llmd: 'unread', seen: true },
  'unknown-feature-gate': { fault: 'a feature gate that is not known', gie: 'fatal', llmd: 'fatal', seen: true },
  'gate-with-value': {
    fault: 'a feature gate as name=value',
    gie: 'fatal',
    llmd: 'accepted',
    note: 'llm-d since 0.10.0, and only with true or false',
    seen: true,
  },
  'flow-control-without-gate': {
    fault: 'a flowControl section without the feature gate',
    gie: 'ignored',
    llmd: 'ignored',
    note: 'llm-d warns, and still uses flowControl.saturationDetector',
    seen: true,
  },
  'duplicate-priority-band': { fault: 'two priority bands of one priority', gie: 'unread', llmd: 'fatal', seen: true },
  'undeclared-policy': {
    fault: 'flow control names a policy that is not declared',
    gie: 'fatal',
    llmd: 'fatal',
    note: 'with the feature gate on',
    seen: true,
  },
  'negative-request-ttl': {
    fault: 'a negative defaultRequestTTL',
    gie: 'unread',
    llmd: 'fatal',
    note: 'with the gate on',
    seen: true,
  },
  'undeclared-detector': {
    fault: 'a saturation detector other than utilization-detector is not declared',
    gie: 'fatal',
    llmd: 'fatal',
    seen: true,
  },
  'undeclared-parser': {
    fault: 'a parser is named and not declared',
    gie: 'fatal',
    llmd: 'accepted',
    note: 'GIE creates openai-parser alone, llm-d every type it knows',
    seen: true,
  },
  'parser-protocol': {
    fault: "a parser does not speak the pool's appProtocol",
    gie: 'accepted',
    llmd: 'not-serving',
    note: 'GIE does not check',
    seen: true,
  },
  'empty-data-layer': {
    fault: 'dataLayer: {}',
    gie: 'fatal',
    llmd: 'accepted',
    note: 'llm-d fills in the defaults',
    seen: true,
  },
  'undeclared-extractor': {
    fault: 'dataLayer.sources names an extractor that is not declared',
    gie: 'unread',
    llmd: 'fatal',
    seen: true,
  },
  'renamed-metrics-source': {
    fault: 'metrics-data-source under another name in dataLayer.sources',
    gie: 'unread',
    llmd: 'accepted',
    note: 'the default source is added besides: every endpoint is scraped twice',
    seen: false,
  },
  'no-metrics-extractor': {
    fault: 'injectDefaults: false with a scorer that needs metrics and no extractor',
    gie: 'unread',
    llmd: 'fatal',
    seen: true,
  },
  'alpha-plugin': {
    fault: 'an alpha plugin without --allow-experimental-plugins',
    gie: 'accepted',
    llmd: 'fatal',
    note: 'llm-d since 0.10.0, even where no profile uses it; GIE states no stability',
    seen: true,
  },
  'deprecated-plugin': {
    fault: 'a deprecated plugin type',
    gie: 'unread',
    llmd: 'accepted',
    note: 'logged',
    seen: true,
  },
  'changed-after-start': {
    fault: 'the file changes while the picker runs',
    gie: 'ignored',
    llmd: 'ignored',
    note: 'it is read at start only',
    seen: true,
  },
} as const satisfies Record<string, PickerConfigRule>;

/** Name of a fault in `PICKER_CONFIG_RULES`. */
export type PickerConfigRuleName = keyof typeof PICKER_CONFIG_RULES;
