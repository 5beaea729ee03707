import { goodDescription } from '../../../fixtures/description';
import { platformWith } from '../../../fixtures/platform';

const { gemma } = goodDescription().models;
const engineWith = (requestLimits: object, weights = 'google/gemma-2-2b-it') =>
  platformWith({ models: { gemma: { ...gemma!, weights, requestLimits } as never } }).models['gemma']!.engine;

test.each([
  [{ sequences: 4 }, 'VLLM_MAX_N_SEQUENCES', '4'],
  [{ prompts: 8 }, 'VLLM_MAX_COMPLETION_PROMPTS', '8'],
  [{ stopStrings: 16 }, 'VLLM_MAX_STOP_STRINGS', '16'],
  [{ imagePixels: 4_000_000 }, 'VLLM_MAX_IMAGE_PIXELS', '4000000'],
  [{ mediaDownloadMb: 20 }, 'VLLM_MAX_MEDIA_DOWNLOAD_SIZE_MB', '20'],
  [{ audioMb: 25 }, 'VLLM_MAX_AUDIO_CLIP_FILESIZE_MB', '25'],
])('%j is told to the engine by %s', (limits, variable, value) => {
  expect(engineWith(limits).env[variable]).toBe(value);
  expect(engineWith({}).env).not.toHaveProperty(variable);
});

test.each([
  [{ headers: 64 }, '--h11-max-header-count=64'],
  [{ headerBytes: 65_536 }, '--h11-max-incomplete-event-size=65536'],
])('%j is told to the HTTP server by %s', (limits, flag) => {
  expect(engineWith(limits).args).toContain(flag);
  expect(engineWith({}).args.some((argument) => argument.startsWith('--h11'))).toBe(false);
});
