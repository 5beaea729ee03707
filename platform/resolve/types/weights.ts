/** Where the weights come from. */
export type Weights = HubWeights | StreamedWeights | MountedWeights | DiskWeights | VolumeWeights | ImageWeights;

/** Downloaded from the Hugging Face Hub into the pod's own disk, or into a cache that pods share. */
export interface HubWeights extends Checkpoint {
  readonly source: 'huggingface';
  /** Branch, tag or commit. */
  readonly revision?: string;
  /** PersistentVolumeClaim of the cache that all pods share. */
  readonly sharedCacheClaim?: string;
}

/** Streamed from a bucket into the memory of the accelerators. */
export interface StreamedWeights extends Checkpoint, BucketFolder {
  readonly source: 'gcs-streamer';
  /** A medium for a cache that the description gives, where there is no cache. */
  readonly unusedCacheMedium?: 'disk' | 'memory';
}

/** A folder of a bucket, mounted read-only by Cloud Storage FUSE. */
export interface MountedWeights extends Checkpoint, BucketFolder {
  readonly source: 'gcs-fuse';
  readonly mountPath: string;
  /** Options of Cloud Storage FUSE, separated by commas. */
  readonly mountOptions: string;
  readonly cacheMedium: 'disk' | 'memory';
  /** What the driver's sidecar asks for beside the engine; the cache of files is in its storage, or in its memory. */
  readonly sidecar: {
    readonly cpuMillis: number;
    readonly memoryMib: number;
    readonly ephemeralStorageMib: number;
    readonly cacheMib: number;
  };
}

/** On a Hyperdisk ML volume of their own. */
export interface DiskWeights extends Checkpoint {
  readonly source: 'hyperdisk-ml';
  readonly revision?: string;
  /** Names of the disk, of its PersistentVolume and of its PersistentVolumeClaim. */
  readonly disk: string;
  readonly claim: string;
  readonly zone: string;
  readonly sizeGib: number;
  readonly throughputMibps: number;
  readonly mountPath: string;
  /** The Job that fills it; while there is one, no server runs. */
  readonly fill?: Fill;
}

/** On a volume that is there already. */
export interface VolumeWeights extends Checkpoint {
  readonly source: 'persistent-disk';
  readonly revision?: undefined;
  /** A revision that the description gives, and that nothing asks for. */
  readonly unusedRevision?: string;
  readonly claim: string;
  readonly mountPath: string;
}

/** Baked into the engine's image. */
export interface ImageWeights extends Checkpoint {
  readonly source: 'image';
  readonly revision?: undefined;
  /** A revision that the description gives, and that nothing asks for. */
  readonly unusedRevision?: string;
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
  /** The Job that copies it there; absent: somebody else does. */
  readonly fill?: Fill;
}

/** The Job that downloads a checkpoint from the Hub to where servers read it. */
export interface Fill {
  readonly name: string;
  readonly serviceAccount: string;
  /** Where it runs. */
  readonly nodePool: string;
  /** Until when it is given up. */
  readonly deadlineSeconds: number;
  readonly resources: { readonly cpuMillis: number; readonly memoryMib: number; readonly ephemeralStorageMib: number };
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
