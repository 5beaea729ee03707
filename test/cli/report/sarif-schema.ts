const text = { type: 'string', minLength: 1 };
const message = { type: 'object', required: ['text'], properties: { text }, additionalProperties: false };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const index = { type: 'integer', minimum: 0 };
const line = { type: 'integer', minimum: 1 };

const artifactLocation = {
  type: 'object',
  required: ['uri'],
  // §3.10.2: the base is a key that the consumer resolves, so the URI is relative and does not climb.
  properties: { uri: { type: 'string', pattern: '^(?!/|[a-z]+:|\\.\\.)[^ \\\\]+$' }, uriBaseId: text },
  additionalProperties: false,
};

const location = {
  type: 'object',
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      properties: {
        artifactLocation,
        // §3.30: lines and columns count from 1, and a column needs its line.
        region: {
          type: 'object',
          required: ['startLine'],
          properties: { startLine: line, startColumn: line },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    logicalLocations: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        properties: { fullyQualifiedName: text },
        minProperties: 1,
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const result = {
  type: 'object',
  // §3.27.11 asks for a message; the rest is what makes a result of use. Suppressions stand at all results or at none (§3.27.23).
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'suppressions'],
  properties: {
    ruleId: text,
    ruleIndex: index,
    level,
    message,
    locations: { type: 'array', minItems: 1, items: location },
    // §3.27.17: the name of a fingerprint ends in its version.
    partialFingerprints: {
      type: 'object',
      patternProperties: { '/v[1-9][0-9]*$': text },
      minProperties: 1,
      additionalProperties: false,
    },
    suppressions: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { enum: ['inSource', 'external'] }, justification: text },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const rule = {
  type: 'object',
  required: ['id'],
  properties: {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: { type: 'object', properties: { level }, additionalProperties: false },
    properties: { type: 'object' },
  },
  additionalProperties: false,
};

/**
 * What SARIF 2.1.0 requires of the parts that are written, and no others
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
export const SARIF_SCHEMA = {
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string', pattern: '^https://' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'semanticVersion', 'rules'],
                properties: {
                  name: text,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
