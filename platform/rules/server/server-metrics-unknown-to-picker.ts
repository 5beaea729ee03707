import { findPlugin, PICKER_ENGINES, type PickerEngine } from '../../catalog';
import type { CustomServer, Platform } from '../../resolve';
import { tellsMetrics } from '../../resolve/server/picker';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

/** A picker that reads nothing chooses servers as if all were idle. */
export const serverMetricsUnknownToPicker = {
  name: 'server-metrics-unknown-to-picker',
  severity: 'error',
  summary: 'Metrics of a server of your own that its endpoint picker neither knows nor can be told of.',
  why:
    'A picker knows the metrics of a few engines by name, on the port that serves. It is told of others in its data layer, ' +
    'which releases have since llm-d 0.8 and Inference Extension 1.5.0; the port since llm-d 0.10.0. Where it reads ' +
    'nothing, every server looks idle, or none looks alive.',
  source: 'https://github.com/llm-d/llm-d-router/tree/v0.10.0',
  check: (platform) =>
    Object.values(platform.servers).flatMap((server) => [...names(server, platform), ...place(server, platform)]),
} satisfies Rule;

function names({ name, engine: { kind, metrics } }: CustomServer, { targets: { picker } }: Platform): Problem[] {
  if (metrics === undefined || (metrics.named && tellsMetrics(picker))) return [];
  const path = `models.${name}.server.metrics`;
  if (metrics.named)
    return [
      {
        path,
        message: `the ${picker.generation} picker ${picker.version} cannot be told the names of metrics`,
        allowed: `no names, and an engine that it knows (${knownBy(picker.generation).join(', ')}); or a later release`,
      },
    ];
  if (knownBy(picker.generation).includes(kind)) return [];
  return [
    {
      path,
      message: `nothing says what the metrics of ${kind} mean, and the ${picker.generation} picker does not know it`,
      given: kind,
      allowed: `the names of its gauges in queued, running, kvCacheUsage; or an engine of ${knownBy(picker.generation).join(', ')}`,
      fix: fields({ metrics: { queued: 'my_queue_length' } }),
    },
  ];
}

function place({ name, engine }: CustomServer, { targets: { picker } }: Platform): Problem[] {
  const { metrics, metricsPort } = engine;
  if (metrics === undefined) return [];
  const source = findPlugin(picker.generation, picker.version, 'metrics-data-source').plugin;
  const parameters = Object.keys(source?.parameters ?? {});
  const told = tellsMetrics(picker);
  const lacks = [
    ...(metricsPort === undefined || (told && parameters.includes('port')) ? [] : (['port'] as const)),
    ...(metrics.path === '/metrics' || (told && parameters.includes('path')) ? [] : (['path'] as const)),
  ];
  return lacks.map((field) => ({
    path: `models.${name}.server.metrics.${field}`,
    message: `the ${picker.generation} picker ${picker.version} reads /metrics on the port that serves, and cannot be told of another ${field}`,
    given: metrics[field],
    allowed: field === 'port' ? `${engine.port}, which serves` : '/metrics',
  }));
}

function knownBy(generation: 'llm-d' | 'gie'): string[] {
  return Object.entries<PickerEngine>(PICKER_ENGINES).flatMap(([name, { generations }]) =>
    generations.includes(generation) ? [name] : [],
  );
}
