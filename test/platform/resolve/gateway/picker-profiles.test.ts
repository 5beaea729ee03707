import { findPlugin, PICKER_GENERATIONS } from '../../../../platform/catalog';
import { accept, type Platform } from '../../../../platform';
import { missingRolePlugins, rolePlugins } from '../../../../platform/resolve/gateway/picker-profiles';
import { change } from '../../../fixtures/description';
import { splitDescription } from '../../../fixtures/split';

interface Config {
  readonly plugins: readonly { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }[];
  readonly schedulingProfiles: readonly { readonly name: string; readonly plugins: readonly { pluginRef: string }[] }[];
}

const platformOf = (path: string, value: unknown): Platform =>
  accept('split', change(splitDescription(), path, value)).platform;
const configOf = (platform: Platform): Config => platform.models['qwen']!.pool.picker.config as unknown as Config;
const config = configOf(accept('split', splitDescription()).platform);
const llmd = PICKER_GENERATIONS['llm-d'].versions.map((version) => ({ generation: 'llm-d', version }) as const);
const gie = PICKER_GENERATIONS.gie.versions.map((version) => ({ generation: 'gie', version }) as const);

describe('a picker of two roles', () => {
  test('has a profile for each, with the filter of its role first', () => {
    expect(config.schedulingProfiles.map(({ name, plugins }) => [name, plugins[0]?.pluginRef])).toEqual([
      ['prefill', 'prefill-filter'],
      ['decode', 'decode-filter'],
    ]);
  });

  test('declares every plugin that a profile or the handler names', () => {
    const declared = config.plugins.map(({ type }) => type);
    const handler = config.plugins.find(({ type }) => type === 'disagg-profile-handler');
    const named = config.schedulingProfiles.flatMap(({ plugins }) => plugins.map(({ pluginRef }) => pluginRef));
    expect(handler?.parameters).toEqual({ deciders: { prefill: 'always-disagg-pd-decider' } });
    expect([...named, 'always-disagg-pd-decider'].filter((name) => !declared.includes(name))).toEqual([]);
  });

  test('asks for a prefill server only where enough of the prompt is new, if told so', () => {
    const { plugins } = configOf(platformOf('models.qwen.prefill.nonCachedTokens', 512));
    expect(plugins).toContainEqual({ type: 'prefix-based-pd-decider', parameters: { nonCachedTokens: 512 } });
    expect(plugins.map(({ type }) => type)).not.toContain('always-disagg-pd-decider');
  });

  test('has the scorers and filters that the description asks for in both', () => {
    const { schedulingProfiles } = configOf(platformOf('models.qwen.picker', { scorers: { 'queue-scorer': 5 } }));
    for (const { plugins } of schedulingProfiles)
      expect(plugins).toContainEqual({ pluginRef: 'queue-scorer', weight: 5 });
  });

  test.each(llmd)(
    'is what llm-d $version knows, parameters and all, and nothing of it deprecated or alpha',
    (target) => {
      expect(missingRolePlugins(target, {})).toEqual([]);
      for (const { type, parameters = {} } of [...rolePlugins({}), ...rolePlugins({ nonCachedTokens: 1 })]) {
        const { plugin } = findPlugin(target.generation, target.version, type);
        expect(Object.keys(parameters).filter((name) => plugin?.parameters[name] === undefined)).toEqual([]);
        expect(plugin).toMatchObject({ stability: 'beta', deprecated: undefined, withoutParameters: undefined });
      }
    },
  );

  test.each(gie)('is not to be had of gie $version', (target) => {
    expect(missingRolePlugins(target, {}).length).toBeGreaterThan(0);
  });
});
