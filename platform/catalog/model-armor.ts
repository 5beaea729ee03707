/** Least confidence at which a finding counts, the strictest first. Source: provider-google 6.50.0, model_armor_template. */
export const MODEL_ARMOR_CONFIDENCES = ['LOW_AND_ABOVE', 'MEDIUM_AND_ABOVE', 'HIGH'] as const;

/** Least confidence at which a finding of Model Armor counts. */
export type ModelArmorConfidence = (typeof MODEL_ARMOR_CONFIDENCES)[number];

/** Filters of responsible AI, by the field of a description. Source: provider-google 6.50.0, model_armor_template. */
export const RESPONSIBLE_AI_FILTERS = {
  hateSpeech: 'HATE_SPEECH',
  harassment: 'HARASSMENT',
  dangerous: 'DANGEROUS',
  sexuallyExplicit: 'SEXUALLY_EXPLICIT',
} as const;

/** A filter of responsible AI. */
export type ResponsibleAiFilter = keyof typeof RESPONSIBLE_AI_FILTERS;

/**
 * Longest id of a template (https://docs.cloud.google.com/model-armor/manage-templates). UNCONFIRMED: from memory, and the
 * same as for other Google Cloud ids.
 */
export const MODEL_ARMOR_TEMPLATE_ID_MAX = 63;

/**
 * Regions in which Model Armor answers (https://docs.cloud.google.com/model-armor/locations, the longest of several copies).
 * Their number grows.
 */
export const MODEL_ARMOR_REGIONS = [
  'asia-northeast1',
  'asia-northeast3',
  'asia-south1',
  'asia-southeast1',
  'australia-southeast2',
  'europe-southwest1',
  'europe-west1',
  'europe-west2',
  'europe-west3',
  'europe-west4',
  'europe-west9',
  'northamerica-northeast2',
  'us-central1',
  'us-east1',
  'us-east4',
  'us-west1',
] as const;
