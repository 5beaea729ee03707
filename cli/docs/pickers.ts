import {
  findPickerFlag,
  findPickerMetric,
  findPlugin,
  PICKER_CONFIG_RULES,
  PICKER_GENERATIONS,
  pickerConfig,
  type PickerConfigRule,
  pickerFlagsOf,
  type PickerGeneration,
  pickerHeaders,
  pickerMetricsOf,
  type PickerParameter,
  type PickerPlugin,
  pickerRelease,
  pickerRights,
  pluginsOf,
} from '../../platform/catalog';
import { type Cell, code, page, points, section, table } from './markdown';

const TITLES: Readonly<Record<PickerGeneration, string>> = { 'llm-d': 'llm-d', gie: 'Inference Extension' };

/** `docs/reference/picker-<generation>.md`: the newest release of a picker whose facts are known. */
export function pickerPage(generation: PickerGeneration): string {
  const { newest, versions } = PICKER_GENERATIONS[generation];
  const release = pickerRelease(generation, newest);
  const plugins = pluginsOf(generation, newest).flatMap((type) => findPlugin(generation, newest, type).plugin ?? []);
  return page(
    `Endpoint picker: ${TITLES[generation]}`,
    `What ${newest} takes and exposes; known are ${versions.join(', ')}. Read at ${release.source}, as of ${release.asOf}.`,
    points([
      `image: ${code(release.image)}`,
      `configuration: ${code(release.configApiVersion)} EndpointPickerConfig, which is no CRD and is read at start only`,
      `objectives and rewrites: ${code(`${release.objectiveApi.group}/${release.objectiveApi.version}`)}`,
      `a parameter that a plugin does not know ${release.strictParameters ? 'stops the start' : 'is ignored in silence'}`,
    ]),
    section('Headers', headerTable(generation)),
    section('Configuration', configTable(generation, newest)),
    section('What a fault in the configuration does', ruleTable(generation)),
    section('Plugins', pluginTable(plugins)),
    section('Parameters of plugins', parameterTable(plugins)),
    section('Flags', flagTable(generation, newest)),
    section('Metrics', metricTable(generation, newest)),
    section('Rights', rightsTable(generation, newest)),
  );
}

function headerTable(generation: PickerGeneration): string {
  const { aliases, ...headers } = pickerHeaders(generation, PICKER_GENERATIONS[generation].newest);
  const older = Object.fromEntries(Object.entries(aliases).map(([old, current]) => [current, old]));
  return table(
    ['what', 'header', 'older name'],
    Object.entries(headers as Record<string, string>).map(([what, header]) => [what, code(header), older[header]]),
  );
}

function configTable(generation: PickerGeneration, version: string): string {
  const { topLevel, featureGates } = pickerConfig(generation, version);
  const gates = featureGates.map(({ name, default: value, note }): Cell[] => [
    code(`featureGates: ${name}`),
    `default ${String(value)}`,
    note,
  ]);
  const fields = topLevel.map(({ name, shape, deprecatedUse }): Cell[] => [
    code(name),
    code(shape),
    deprecatedUse && `use ${code(deprecatedUse)}`,
  ]);
  return table(['field', 'shape', 'note'], [...fields, ...gates]);
}

function ruleTable(generation: PickerGeneration): string {
  const rules: readonly PickerConfigRule[] = Object.values(PICKER_CONFIG_RULES);
  return table(
    ['fault', 'outcome', 'note', 'run'],
    rules.map((rule) => [rule.fault, generation === 'gie' ? rule.gie : rule.llmd, rule.note, rule.seen]),
  );
}

function pluginTable(plugins: readonly PickerPlugin[]): string {
  return table(
    ['plugin', 'roles', 'stability', 'needs', 'deprecated'],
    plugins.map(({ type, roles, stability, needs, deprecated, testOnly }) => [
      code(type),
      roles.join(', '),
      testOnly ? 'for tests' : stability,
      needs,
      deprecated && [deprecated.since, deprecated.use && `use ${deprecated.use}`].filter(Boolean).join(', '),
    ]),
  );
}

function parameterTable(plugins: readonly PickerPlugin[]): string {
  return table(
    ['plugin', 'parameter', 'type', 'default', 'allowed', 'note'],
    plugins.flatMap(({ type, parameters }) =>
      Object.entries(parameters).map(([path, parameter]) => [
        code(type),
        code(path),
        [parameter.type, parameter.unit].filter(Boolean).join(', '),
        parameter.default === undefined ? null : code(JSON.stringify(parameter.default)),
        allowed(parameter),
        [parameter.required ? 'required' : '', parameter.deprecated ? 'deprecated' : '', parameter.note]
          .filter(Boolean)
          .join('; '),
      ]),
    ),
  );
}

function allowed({ above, min, max, enum: values }: PickerParameter): Cell {
  if (values !== undefined) return values.map(code).join(', ');
  const bounds = [above === undefined ? [] : [`> ${String(above)}`], min === undefined ? [] : [`>= ${String(min)}`]];
  return [...bounds.flat(), ...(max === undefined ? [] : [`<= ${String(max)}`])].join(', ');
}

function flagTable(generation: PickerGeneration, version: string): string {
  return table(
    ['flag', 'type', 'default', 'note'],
    pickerFlagsOf(generation, version).map((name) => {
      const flag = findPickerFlag(generation, version, name);
      const notes = [
        flag.fatal ? 'stops the start when set' : '',
        flag.replacement && `use ${flag.replacement}`,
        flag.note,
      ];
      const value = flag.default ?? null;
      return [
        code(`--${name}`),
        flag.type,
        value === null ? null : code(JSON.stringify(value)),
        notes.filter(Boolean).join('; '),
      ];
    }),
  );
}

function metricTable(generation: PickerGeneration, version: string): string {
  return table(
    ['metric', 'type', 'labels', 'from', 'deprecated for'],
    pickerMetricsOf(generation, version).map((name) => {
      const { type, labels, since, replacement } = findPickerMetric(generation, version, name);
      return [code(name), type, labels?.join(', '), since, replacement && code(replacement)];
    }),
  );
}

function rightsTable(generation: PickerGeneration, version: string): string {
  const { namespaced, cluster } = pickerRights(generation, version, { leaderElection: true });
  const rows = [
    ...namespaced.map((rule) => ['Role', rule] as const),
    ...cluster.map((rule) => ['ClusterRole', rule] as const),
  ];
  return table(
    ['in', 'group', 'resources', 'verbs'],
    rows.map(([kind, { apiGroups, resources, verbs }]) => [
      kind,
      apiGroups.join() || 'core',
      resources.join(', '),
      verbs.join(', '),
    ]),
  );
}
