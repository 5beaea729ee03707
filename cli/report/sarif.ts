import { version } from '../../package.json';
import type { Finding } from '../../platform/finding';
import { RULES, type RuleFacts } from '../../platform/rules';
import { FIXED_RULES } from '../fixed-rules';
import type { EnvironmentFile, Verdicts } from '../load';

/**
 * Findings in the Static Analysis Results Interchange Format, which code hosts show beside the lines. What an `allow`
 * lifts is there too, as a result that is suppressed for its reason.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog({ accepted, refused }: Verdicts): SarifLog {
  const found: readonly Found[] = [
    ...refused.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding }))),
    ...accepted.flatMap(({ file, warnings }) => warnings.map((finding) => ({ file, finding }))),
    ...accepted.flatMap(({ file, lifted }) =>
      lifted.flatMap(({ reason, findings }) => findings.map((finding) => ({ file, finding, reason }))),
    ),
  ];
  const ids = [...new Set(found.map(({ finding }) => finding.rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Slipway', semanticVersion: version, rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: found.map((one) => result(one, ids)),
      },
    ],
  };
}

/** A log with one run. */
export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: {
    tool: { driver: { name: string; semanticVersion: string; rules: SarifRule[] } };
    columnKind: 'utf16CodeUnits';
    results: SarifResult[];
  }[];
}

/** What a rule is about. */
export interface SarifRule {
  id: string;
  shortDescription?: { text: string };
  fullDescription?: { text: string };
  help?: { text: string };
  defaultConfiguration?: { level: 'error' | 'warning' };
  properties?: { source: string; unconfirmed?: string };
}

/** One finding at one place. */
export interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: 'error' | 'warning';
  message: { text: string };
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId: string };
      region?: { startLine: number; startColumn: number };
    };
    logicalLocations?: { fullyQualifiedName: string }[];
  }[];
  /** Tells the same finding of two runs apart from a new one. */
  partialFingerprints: { 'ruleAndPath/v1': string };
  /** Empty where nobody lifts it: it is there for all results or for none. */
  suppressions: { kind: 'inSource'; justification: string }[];
}

interface Found {
  readonly file: EnvironmentFile;
  readonly finding: Finding;
  /** Why it is lifted; absent where it is not. */
  readonly reason?: string;
}

const FACTS: ReadonlyMap<string, RuleFacts> = new Map([...RULES, ...FIXED_RULES].map((rule) => [rule.name, rule]));

function descriptor(id: string): SarifRule {
  const facts = FACTS.get(id);
  if (facts === undefined) return { id };
  const { severity, summary, why, source, unconfirmed } = facts;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\nSource: ${source}\nSee: npm run explain -- ${id}` },
    defaultConfiguration: { level: severity },
    properties: { source, ...(unconfirmed === undefined ? {} : { unconfirmed }) },
  };
}

function result({ file, finding, reason }: Found, ids: readonly string[]): SarifResult {
  const { rule, severity, path, location } = finding;
  const region = location && { region: { startLine: location.line, startColumn: location.column } };
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: sentence(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.path.replaceAll('\\', '/')), uriBaseId: '%SRCROOT%' },
          ...region,
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    partialFingerprints: { 'ruleAndPath/v1': `${file.name}/${rule}/${path}` },
    suppressions: reason === undefined ? [] : [{ kind: 'inSource', justification: reason }],
  };
}

/** What, what is allowed, and what to write: viewers show the message and little else. */
function sentence({ message, allowed, fix }: Finding): string {
  const parts = [message, allowed === undefined ? '' : `Allowed: ${allowed}`, fix === undefined ? '' : `Fix: ${fix}`];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/[.?]$/, '')}.`)
    .join(' ');
}
