import type { RequestLimitsDescription } from '../../description';

/** Limits that vLLM reads from its environment, by the field of the description. */
export const REQUEST_LIMIT_VARIABLES = {
  sequences: 'VLLM_MAX_N_SEQUENCES',
  prompts: 'VLLM_MAX_COMPLETION_PROMPTS',
  stopStrings: 'VLLM_MAX_STOP_STRINGS',
  imagePixels: 'VLLM_MAX_IMAGE_PIXELS',
  mediaDownloadMb: 'VLLM_MAX_MEDIA_DOWNLOAD_SIZE_MB',
  audioMb: 'VLLM_MAX_AUDIO_CLIP_FILESIZE_MB',
} as const satisfies Partial<Record<keyof RequestLimitsDescription, string>>;

/** Field of a limit. */
export type RequestLimitField = keyof typeof REQUEST_LIMIT_VARIABLES;

/** The limits that are given, as variables of the engine. */
export function requestLimitEnvironment(given: RequestLimitsDescription | undefined): Record<string, string> {
  const fields = Object.keys(REQUEST_LIMIT_VARIABLES) as RequestLimitField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const limit = given?.[field];
      return limit === undefined ? [] : [[REQUEST_LIMIT_VARIABLES[field], String(limit)]];
    }),
  );
}

/** Those that are flags: of the HTTP server before the engine. */
export function requestLimitFlags(
  given: RequestLimitsDescription | undefined,
): readonly (readonly [string, number | undefined])[] {
  return [
    ['--h11-max-header-count', given?.headers],
    ['--h11-max-incomplete-event-size', given?.headerBytes],
  ];
}
