import { z } from 'zod';
import { allowSchema } from '../allow';
import { autoProvisioningSchema } from './auto-provisioning';
import { binaryAuthorizationSchema } from './binary-authorization';
import { addonsSchema } from './cluster-addons';
import { keysSchema } from './kms-key';
import { maintenanceExclusionsSchema, maintenanceSchema } from './maintenance';
import { GKE_NAME_MAX, nameSchema } from '../name';

/** The GKE cluster. */
export const clusterSchema = z.strictObject({
  name: nameSchema("the cluster's name", GKE_NAME_MAX).optional().describe("By default the environment's name."),
  mode: z
    .enum(['standard', 'autopilot'])
    .optional()
    .describe('`autopilot`: GKE makes the nodes; node pools then say what pods ask for.'),
  existing: z
    .strictObject({
      name: nameSchema("the cluster's name", GKE_NAME_MAX),
      location: z
        .string()
        .regex(/^[a-z]+-[a-z]+\d+(-[a-z])?$/, { error: "must be a region or a zone: 'europe-west1'" })
        .optional()
        .describe("Region or zone of its control plane; by default the environment's region."),
      dnsEndpoint: z.boolean().optional().describe('Its control plane answers by its DNS name.'),
    })
    .optional()
    .describe(
      'A cluster that is there already; only node pools and their rights are made. `targets.gke` is its version.',
    ),
  releaseChannel: z.enum(['RAPID', 'REGULAR', 'STABLE', 'EXTENDED']).optional().describe('GKE release channel.'),
  maintenance: maintenanceSchema.optional().describe('Window in which GKE may upgrade.'),
  maintenanceExclusions: maintenanceExclusionsSchema
    .optional()
    .describe('Times in which GKE must not upgrade, by name.'),
  patchMode: z
    .literal('ACCELERATED')
    .optional()
    .describe('`ACCELERATED`: patches come as soon as they are in the channel, not when they are its default.'),
  autoProvisioning: autoProvisioningSchema.optional().describe('Node pools that GKE makes by itself, within limits.'),
  deletionProtection: z.boolean().optional().describe('Refuse `terraform destroy`.'),
  dnsEndpoint: z.boolean().optional().describe('Reach the control plane by its DNS name, guarded by IAM.'),
  ipEndpoint: z
    .boolean()
    .optional()
    .describe('Reach the control plane by its address, from the VPC and authorized networks.'),
  keys: keysSchema.optional().describe("Keys of one's own in Cloud KMS."),
  binaryAuthorization: binaryAuthorizationSchema.optional().describe('Admit only known images.'),
  securityPosture: z
    .enum(['BASIC', 'ENTERPRISE', 'DISABLED'])
    .optional()
    .describe("GKE's own audit of what runs in the cluster."),
  rbacGroup: z
    .email({ error: "must be a group's address: 'gke-security-groups@example.com'" })
    .optional()
    .describe('Google group whose member groups RBAC may name.'),
  addons: addonsSchema.optional().describe('What GKE installs in the cluster.'),
  notifications: z
    .strictObject({
      topic: z
        .string()
        .regex(/^projects\/[a-z][-a-z0-9:.]*\/topics\/[A-Za-z][\w.~+%-]{2,254}$/, {
          error: "must be a topic's full name: 'projects/acme/topics/gke-events'",
        })
        .optional()
        .describe('Pub/Sub topic that is there already; by default one is made.'),
      events: z
        .array(z.enum(['UPGRADE_AVAILABLE_EVENT', 'UPGRADE_EVENT', 'SECURITY_BULLETIN_EVENT', 'UPGRADE_INFO_EVENT']))
        .min(1)
        .optional()
        .describe('What is told; by default everything.'),
    })
    .optional()
    .describe('Upgrades and security bulletins are told to a Pub/Sub topic.'),
  fleet: z
    .strictObject({
      project: z
        .string()
        .regex(/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/, { error: 'must be a Google Cloud project id' })
        .optional()
        .describe("Project of the fleet; by default the environment's own."),
    })
    .optional()
    .describe('The fleet that the cluster joins.'),
  allow: allowSchema.optional(),
});

type Shape = z.infer<typeof clusterSchema>;

/** Fields that say something of a cluster that exists already. */
const OF_EXISTING = ['existing', 'mode', 'keys', 'allow'] as const satisfies readonly (keyof Shape)[];

/** Fields about a cluster that is made. */
export const NEW_CLUSTER_FIELDS = (Object.keys(clusterSchema.shape) as (keyof Shape)[]).filter(
  (field): field is NewClusterField => !OF_EXISTING.some((known) => known === field),
);

type NewClusterField = Exclude<keyof Shape, (typeof OF_EXISTING)[number]>;

/** Add-ons that every Autopilot cluster has, or has not: nothing that one could choose. */
export const FIXED_ON_AUTOPILOT = ['gcsFuse', 'persistentDisk', 'filestore', 'nodeLocalDns', 'cloudDns'] as const;

type FixedOnAutopilot = (typeof FIXED_ON_AUTOPILOT)[number];
type Addons = NonNullable<Shape['addons']>;

/** A new Standard cluster, a new Autopilot cluster, or one that is there already: each with its own fields. */
export type ClusterDescription =
  | (Omit<Shape, 'mode' | 'existing'> & { mode?: 'standard' | undefined; existing?: undefined })
  | (Omit<Shape, 'mode' | 'existing' | 'addons'> & {
      mode: 'autopilot';
      existing?: undefined;
      addons?: (Omit<Addons, FixedOnAutopilot> & { [Field in FixedOnAutopilot]?: undefined }) | undefined;
    })
  | (Pick<Shape, 'mode' | 'allow'> & {
      existing: NonNullable<Shape['existing']>;
      keys?: { bootDisks?: string | undefined; rotationDays?: number | undefined; secrets?: undefined } | undefined;
    } & { [Field in NewClusterField]?: undefined });
