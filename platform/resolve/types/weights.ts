/** Where the weights come from. */
export type Weights = HubWeights | StreamedWeights | MountedWeights;

/** Downloaded from the Hugging Face Hub into the pod's own disk. */
export interface HubWeights extends Checkpoint {
  readonly source: 'huggingface';
  /** Branch, tag or commit. */
  readonly revision?: string;
}

/** Streamed from a bucket into the memory of the accelerators. */
export interface StreamedWeights extends Checkpoint, BucketFolder {
  readonly source: 'gcs-streamer';
}

/** A folder of a bucket, mounted read-only by Cloud Storage FUSE. */
export interface MountedWeights extends Checkpoint, BucketFolder {
  readonly source: 'gcs-fuse';
  readonly mountPath: string;
  /** Options of Cloud Storage FUSE, separated by commas. */
  readonly mountOptions: string;
  /** What the driver's sidecar asks for beside the engine; the storage is its cache of files. */
  readonly sidecar: { readonly cpuMillis: number; readonly memoryMib: number; readonly ephemeralStorageMib: number };
}

/** A checkpoint, wherever it lies. */
export interface Checkpoint {
  /** Its repository on the Hub. */
  readonly id: string;
  /** What vLLM is given as the model: the id, a `gs://` address, or a folder. */
  readonly argument: string;
  /** The access token of the Hub, by reference only. */
  readonly token?: SecretKeyReference;
  /** The same from Secret Manager, as a file. */
  readonly tokenFile?: TokenFile;
  /** Size of the checkpoint. */
  readonly bytes: number;
}

/** Where in Cloud Storage. */
export interface BucketFolder {
  readonly bucket: string;
  readonly path: string;
  /** The revision that is copied there; absent: the newest. */
  readonly revision?: string;
}

/** A secret of Secret Manager that the pod finds as a file. */
export interface TokenFile {
  /** Its name among the platform's secrets. */
  readonly secret: string;
  /** Full name of the version that is mounted. */
  readonly version: string;
  /** Name of the SecretProviderClass. */
  readonly className: string;
  readonly folder: string;
  readonly fileName: string;
}

/** A key of a Kubernetes Secret that the user makes; its value is never in the description nor in the output. */
export interface SecretKeyReference {
  readonly secret: string;
  readonly key: string;
}
