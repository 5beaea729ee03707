/**
 * The one file that names the Terraform engine and its provider binding. cdktf is archived upstream: with the cdktn
 * fork the first line reads `cdktn` and the others `@cdktn/provider-google`. Provider modules come by subpath only,
 * because the barrel of all 1,200 resources costs seconds and half a gigabyte.
 */
export { App, GcsBackend, LocalBackend, TerraformOutput, TerraformStack } from 'cdktf';
export type { ITerraformDependable, TerraformElement, TerraformOutputConfig } from 'cdktf';
export { version as engineVersion } from 'cdktf/package.json';
export {
  ArtifactRegistryRepository,
  type ArtifactRegistryRepositoryConfig,
} from '@cdktf/provider-google/lib/artifact-registry-repository';
export { ArtifactRegistryRepositoryIamMember } from '@cdktf/provider-google/lib/artifact-registry-repository-iam-member';
export { BinaryAuthorizationPolicy } from '@cdktf/provider-google/lib/binary-authorization-policy';
export { CertificateManagerCertificate } from '@cdktf/provider-google/lib/certificate-manager-certificate';
export { CertificateManagerDnsAuthorization } from '@cdktf/provider-google/lib/certificate-manager-dns-authorization';
export { ComputeAddress } from '@cdktf/provider-google/lib/compute-address';
export { BillingBudget } from '@cdktf/provider-google/lib/billing-budget';
export { CloudQuotasQuotaPreference } from '@cdktf/provider-google/lib/cloud-quotas-quota-preference';
export { ComputeDisk } from '@cdktf/provider-google/lib/compute-disk';
export { ComputeFirewall } from '@cdktf/provider-google/lib/compute-firewall';
export { ComputeNetwork } from '@cdktf/provider-google/lib/compute-network';
export { ComputeRegionSecurityPolicy } from '@cdktf/provider-google/lib/compute-region-security-policy';
export {
  ComputeRegionSecurityPolicyRule,
  type ComputeRegionSecurityPolicyRuleConfig,
} from '@cdktf/provider-google/lib/compute-region-security-policy-rule';
export { ComputeRegionSslPolicy } from '@cdktf/provider-google/lib/compute-region-ssl-policy';
export { ComputeRouter } from '@cdktf/provider-google/lib/compute-router';
export { ComputeRouterNat } from '@cdktf/provider-google/lib/compute-router-nat';
export { ComputeReservation } from '@cdktf/provider-google/lib/compute-reservation';
export { ComputeResourcePolicy } from '@cdktf/provider-google/lib/compute-resource-policy';
export { ComputeSubnetwork } from '@cdktf/provider-google/lib/compute-subnetwork';
export { ComputeSubnetworkIamMember } from '@cdktf/provider-google/lib/compute-subnetwork-iam-member';
export { ContainerCluster, type ContainerClusterConfig } from '@cdktf/provider-google/lib/container-cluster';
export {
  ContainerNodePool,
  type ContainerNodePoolConfig,
  type ContainerNodePoolNodeConfig,
} from '@cdktf/provider-google/lib/container-node-pool';
export { DataGoogleComputeAddress } from '@cdktf/provider-google/lib/data-google-compute-address';
export { DataGoogleContainerCluster } from '@cdktf/provider-google/lib/data-google-container-cluster';
export { DataGoogleProject } from '@cdktf/provider-google/lib/data-google-project';
export { DataGoogleStorageProjectServiceAccount } from '@cdktf/provider-google/lib/data-google-storage-project-service-account';
export { DnsManagedZone } from '@cdktf/provider-google/lib/dns-managed-zone';
export { DnsPolicy } from '@cdktf/provider-google/lib/dns-policy';
export { DnsRecordSet } from '@cdktf/provider-google/lib/dns-record-set';
export { GkeBackupBackupPlan } from '@cdktf/provider-google/lib/gke-backup-backup-plan';
export { IapWebIamMember } from '@cdktf/provider-google/lib/iap-web-iam-member';
export { KmsCryptoKey } from '@cdktf/provider-google/lib/kms-crypto-key';
export { KmsCryptoKeyIamMember } from '@cdktf/provider-google/lib/kms-crypto-key-iam-member';
export { KmsKeyRing } from '@cdktf/provider-google/lib/kms-key-ring';
export { ModelArmorFloorsetting } from '@cdktf/provider-google/lib/model-armor-floorsetting';
export { ModelArmorTemplate } from '@cdktf/provider-google/lib/model-armor-template';
export { LoggingProjectBucketConfig } from '@cdktf/provider-google/lib/logging-project-bucket-config';
export { LoggingProjectExclusion } from '@cdktf/provider-google/lib/logging-project-exclusion';
export { LoggingProjectSink } from '@cdktf/provider-google/lib/logging-project-sink';
export { MonitoringNotificationChannel } from '@cdktf/provider-google/lib/monitoring-notification-channel';
export { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
export { ProjectService } from '@cdktf/provider-google/lib/project-service';
export { PubsubTopicIamMember } from '@cdktf/provider-google/lib/pubsub-topic-iam-member';
export { GoogleProvider } from '@cdktf/provider-google/lib/provider';
export { PubsubTopic } from '@cdktf/provider-google/lib/pubsub-topic';
export { SecretManagerSecret, type SecretManagerSecretConfig } from '@cdktf/provider-google/lib/secret-manager-secret';
export { SecretManagerSecretIamMember } from '@cdktf/provider-google/lib/secret-manager-secret-iam-member';
export { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
export { StorageAnywhereCache } from '@cdktf/provider-google/lib/storage-anywhere-cache';
export { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
export { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
