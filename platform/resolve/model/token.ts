import type { ModelRow } from '../../catalog';
import type { ModelDescription, TokenReference } from '../../description';
import { comesFromHub } from './weights/places';
import type { Ledger } from '../ledger';
import { byDefault } from '../origin';
import type { Checkpoint, SecretKeyReference, TokenFile } from '../types/weights';

/** What a token depends on beside the model's own description. */
export interface TokenContext {
  /** Name of the model. */
  readonly name: string;
  readonly project: string;
  readonly row: ModelRow;
  /** Ids in Secret Manager by the names of secrets. */
  readonly secretIds: Readonly<Record<string, string>>;
  /** Kubernetes Secrets that are copied from Secret Manager, by the names of secrets. */
  readonly syncedSecrets: Readonly<Record<string, SecretKeyReference>>;
}

/** Where users of Google's tutorials have the token. */
const HUGGING_FACE_SECRET = { secret: 'hf-secret', key: 'hf_api_token' };
const TUTORIAL = 'https://cloud.google.com/kubernetes-engine/docs/tutorials/serve-gemma-gpu-vllm';

/** Where the Secret Manager add-on puts the token; not where Kubernetes itself mounts. */
const FOLDER = '/secrets/hugging-face';
const FILE_NAME = 'token';

/** The access token of the Hub, where something that comes from there needs one. */
export function resolveToken(
  context: TokenContext,
  given: ModelDescription,
  ledger: Ledger,
): Pick<Checkpoint, 'token' | 'tokenFile'> {
  const { row } = context;
  const reference = given.huggingFaceToken;
  const synced = syncedSecret(context, reference?.secretManager);
  if (synced !== undefined) return { token: ledger.given('token', synced) };
  if (reference?.secretManager !== undefined) {
    return { tokenFile: ledger.given('tokenFile', tokenFile(context, reference.secretManager)) };
  }
  if (reference !== undefined)
    return { token: ledger.given('token', { secret: reference.secret, key: reference.key }) };
  if (!row.gated || !comesFromHub(given.weightsFrom)) return {};
  const because = `${row.id} is gated: its licence must be accepted on the Hub`;
  return { token: ledger.note('token', byDefault(HUGGING_FACE_SECRET, because, TUTORIAL)) };
}

function tokenFile({ name, project, secretIds }: TokenContext, secret: string): TokenFile {
  return {
    secret,
    version: `projects/${project}/secrets/${secretIds[secret] ?? secret}/versions/latest`,
    className: `${name}-hub-token`,
    folder: FOLDER,
    fileName: FILE_NAME,
  };
}

/** By which the Hub's client finds a token in a file (https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables). */
export function tokenEnvironment({ tokenFile: file }: Pick<Checkpoint, 'tokenFile'>): Record<string, string> {
  return file === undefined ? {} : { HF_TOKEN_PATH: `${file.folder}/${file.fileName}` };
}

/** The Kubernetes Secret that a reference stands for; undefined where it is a file. */
export function secretKeyOf(
  context: Pick<TokenContext, 'syncedSecrets'>,
  reference: TokenReference,
): SecretKeyReference | undefined {
  if (reference.secretManager !== undefined) return syncedSecret(context, reference.secretManager);
  return { secret: reference.secret, key: reference.key };
}

function syncedSecret(
  { syncedSecrets }: Pick<TokenContext, 'syncedSecrets'>,
  name: string | undefined,
): SecretKeyReference | undefined {
  return name === undefined ? undefined : syncedSecrets[name];
}
