//! The condition keys of services whose type matters, by type.
//!
//! Of the keys with a single string, which most keys are, only those of the services that most
//! policies are about.
//!
//! Source: Service Authorization Reference, *Actions, resources, and condition keys for AWS
//! services*; where a key has another spelling in it than in AWS's guides, case does not count.

/// The keys with several ARNs in one request.
pub(super) const ARNS: &str = "
    autoscaling:TargetGroupARNs backup:CopyTargets backup:FrameworkArns
    cloudwatch:requestManagedResourceARNs dsql:FisTargetArns dynamodb:FisTargetArns
    ec2:FisTargetArns ecs:capacity-provider eks:encryptionConfigProviderKeyArns
    events:EventBusArn events:TargetArn identitystore:GroupExternalIdIssuers
    identitystore:UserExternalIdIssuers iot:ThingGroupArn iotsitewise:taskArns
    kinesis:FisTargetArns logs:LogGeneratingResourceArns networkmanager:subnetArns
    quicksight:KmsKeyArns sagemaker:ImageArns sagemaker:ImageVersionArns
    sagemaker:NotebookInstanceLifecycleConfigArns sagemaker:StudioLifecycleConfigArns
    sts:RequestContextProviders vpc-lattice:TargetGroupArns
    wisdom:MessageTemplate/RoutingProfileArn
";

/// The keys with several truth values in one request.
pub(super) const BOOLS: &str = "
    apigateway:Request/ApiKeyRequired apigateway:Resource/ApiKeyRequired
    codebuild:secondaryArtifacts.encryptionDisabled codebuild:secondarySources.insecureSsl
";

/// The keys with several strings in one request.
pub(super) const STRINGS: &str = "
    a4b:filters_deviceType account:AccountResourceOrgPaths account:AlternateContactTypes
    acm:DomainNames airflow:TeamNames apigateway:Request/AuthorizerType
    apigateway:Request/AuthorizerUri apigateway:Request/ConditionBasePaths
    apigateway:Request/EndpointType apigateway:Request/RouteAuthorizationType
    apigateway:Request/SecurityPolicy apigateway:Resource/AuthorizerType
    apigateway:Resource/AuthorizerUri apigateway:Resource/ConditionBasePaths
    apigateway:Resource/EndpointType apigateway:Resource/RouteAuthorizationType
    apigateway:Resource/SecurityPolicy autoscaling:CapacityReservationIds
    autoscaling:CapacityReservationResourceGroupArns autoscaling:LoadBalancerNames
    autoscaling:TargetCapacityTypes autoscaling:TrafficSourceIdentifiers
    autoscaling:VPCZoneIdentifiers aws-marketplace:AgreementType aws-marketplace:ProductId
    backup:CopyTargetOrgPaths bedrock-agentcore:AllowedQueryParameters
    bedrock-agentcore:AllowedRequestHeaders bedrock-agentcore:AllowedResponseHeaders
    bedrock-agentcore:CredentialProviderScope bedrock-agentcore:InboundJwtClaim/aud
    bedrock-agentcore:InboundJwtClaim/scope bedrock-agentcore:securityGroups
    bedrock-agentcore:subnets bedrock-mantle:Files cloudformation:ResourceTypes
    cloudformation:TargetRegion cloudshell:SecurityGroupIds cloudshell:SubnetIds
    cloudshell:VpcIds cloudwatch:AlarmActions cloudwatch:requestInsightRuleLogGroups
    codebuild:buildBatchConfig.restrictions.computeTypesAllowed
    codebuild:buildBatchConfig.restrictions.fleetsAllowed codebuild:cache.modes
    codebuild:environment.environmentVariables.name
    codebuild:environment.environmentVariables.value codebuild:fileSystemLocations.identifier
    codebuild:fileSystemLocations.location codebuild:fileSystemLocations.type
    codebuild:secondaryArtifacts.artifactIdentifier
    codebuild:secondaryArtifacts.bucketOwnerAccess codebuild:secondaryArtifacts.location
    codebuild:secondarySources.auth.resource codebuild:secondarySources.auth.type
    codebuild:secondarySources.buildStatusConfig.context
    codebuild:secondarySources.buildStatusConfig.targetUrl codebuild:secondarySources.location
    codebuild:secondarySources.sourceIdentifier codebuild:vpcConfig.securityGroupIds
    codebuild:vpcConfig.subnets comprehend:VpcSecurityGroupIds comprehend:VpcSubnets
    connect:FlowType connect:ListRealtimeContactAnalysisSegmentsBySegmentType
    connect:MonitorCapabilities connect:SearchContactsByContactAnalysis
    datapipeline:PipelineCreator datapipeline:workerGroup deadline:FarmMembershipLevels
    deadline:FleetMembershipLevels deadline:JobMembershipLevels deadline:QueueMembershipLevels
    devops-guru:ServiceNames dynamodb:Attributes dynamodb:FirstPartitionKeyValues
    dynamodb:FourthPartitionKeyValues dynamodb:LeadingKeys dynamodb:SecondPartitionKeyValues
    dynamodb:ThirdPartitionKeyValues ec2:IKEVersions ec2:Phase1DHGroup
    ec2:Phase1EncryptionAlgorithms ec2:Phase1IntegrityAlgorithms ec2:Phase2DHGroup
    ec2:Phase2EncryptionAlgorithms ec2:Phase2IntegrityAlgorithms
    ec2:VpcePrivateDnsSpecifiedDomains ecs:compute-compatibility ecs:subnet eks:kubernetesGroups
    eks:namespaces elasticloadbalancing:ListenerProtocol elasticloadbalancing:SecurityGroup
    elasticloadbalancing:SecurityPolicy elasticloadbalancing:Subnet events:detail-type
    events:source fis:Operations fis:Targets geo:DeviceIds geo:GeofenceIds glue:SecurityGroupIds
    glue:SubnetIds glue:VpcIds iam:AccountPropertyNamespaces identitystore:GroupId
    imagebuilder:CreatedResourceTagKeys iot:TunnelDestinationService iotfleetwise:Signals
    iottwinmaker:linkedServices kms:EncryptionContextKeys kms:GrantOperations
    kms:ResourceAliases lambda:Layer lambda:SecurityGroupIds lambda:SubnetIds
    lex:associatedIntents lex:associatedSlotTypes networkmanager:edgeLocations oam:ResourceTypes
    observabilityadmin:CentralizationSourceId observabilityadmin:CentralizationSourceRegions
    partnercentral-account-management:LegacyPartnerCentralRole
    partnercentral-account-management:MarketingCentralRole
    partnercentral-account-management:ProServeRole partnercentral:FulfillmentTypes
    partnercentral:Programs payment-cryptography:ResourceAliases pi:Dimensions
    quicksight:AllowedEmbeddingDomains refactor-spaces:CreatedByAccountIds
    route53:ChangeResourceRecordSetsActions
    route53:ChangeResourceRecordSetsNormalizedRecordNames
    route53:ChangeResourceRecordSetsRecordTypes s3:InventoryAccessibleOptionalFields
    s3:RequestObjectTagKeys s3express:InventoryAccessibleOptionalFields s3express:Permissions
    sagemaker:AcceleratorTypes sagemaker:CustomerMetadataPropertiesToRemove
    sagemaker:InstanceTypes sagemaker:UpdatableFeatures sagemaker:VpcSecurityGroupIds
    sagemaker:VpcSubnets saml:cn saml:eduorghomepageuri saml:eduorgidentityauthnpolicyuri
    saml:eduorglegalname saml:eduorgsuperioruri saml:eduorgwhitepagesuri
    saml:edupersonaffiliation saml:edupersonassurance saml:edupersonentitlement
    saml:edupersonnickname saml:edupersonorgunitdn saml:edupersonscopedaffiliation
    saml:edupersontargetedid secretsmanager:AddReplicaRegions ses:ConfigurationSetOptions
    ses:Recipients ses:ReplicaRegion ssm:DocumentCategories ssm:DocumentVersion
    ssm:InventoryTypeName states:StateMachineQualifier sts:IdentityTokenAudience
    sts:TransitiveTagKeys synthetics:Names transfer:RequestServerProtocols
    vpc-lattice:PrivateDnsSpecifiedDomains vpc-lattice:SecurityGroupIds
    wisdom:SearchFilter/Qualifier
";

/// The keys with one ARN.
pub(super) const ARN: &str = "
    acm-pca:TemplateArn agentaccess-mcp:StackArn apigateway:Request/CognitoUserPoolArn
    apigateway:Request/DomainNameArn apigateway:Resource/CognitoUserPoolArn
    apprunner:AutoScalingConfigurationArn apprunner:ConnectionArn
    apprunner:ObservabilityConfigurationArn apprunner:ServiceArn apprunner:VpcConnectorArn
    aws-external-anthropic:KeyArn backup:MpaApprovalTeamArn bedrock:GuardrailIdentifier
    bedrock:InferenceProfileArn bedrock:ModelArn bedrock:ProjectArn bedrock:PromptRouterArn
    bedrock:ThirdPartyKnowledgeBaseCredentialsSecretArn billingconductor:PricingPlanArn
    cloud9:OwnerArn cloud9:UserArn cloudformation:RoleArn cloudformation:TypeArn
    codebuild:buildArn codebuild:environment.fleet.fleetArn codebuild:projectArn
    codeconnections:HostArn codestar-connections:HostArn
    codestar-notifications:NotificationsForResource cognito-identity-auth:IdentityPoolArn
    cognito-identity-unauth:IdentityPoolArn cognito-identity:IdentityPoolArn
    comprehend:DataLakeKmsKey comprehend:ModelKmsKey comprehend:OutputKmsKey
    comprehend:VolumeKmsKey connect:PreferredUserArn connect:UserArn drs:EC2InstanceARN
    ebs:ParentSnapshot ec2:AccepterVpc ec2:CapacityReservationFleet
    ec2:ClientRootCertificateChainArn ec2:CloudwatchLogGroupArn ec2:CloudwatchLogStreamArn
    ec2:DestinationCapacityReservationId ec2:DirectoryArn ec2:InstancePlatform
    ec2:InstanceProfile ec2:LaunchTemplate ec2:NewInstanceProfile ec2:OutpostArn
    ec2:ParentSnapshot ec2:ParentVolume ec2:PlacementGroup ec2:RequesterVpc ec2:SamlProviderArn
    ec2:ServerCertificateArn ec2:SourceCapacityReservationId ec2:SourceInstanceARN
    ec2:SourceOutpostArn ec2:Subnet ec2:Vpc ecs:cluster ecs:container-instances ecs:daemon
    ecs:daemon-task-definition ecs:gateway ecs:namespace ecs:service ecs:task
    ecs:task-definition eks:policyArn eks:principalArn elasticbeanstalk:FromApplication
    elasticbeanstalk:FromApplicationVersion elasticbeanstalk:FromConfigurationTemplate
    elasticbeanstalk:FromEnvironment elasticbeanstalk:FromPlatform
    elasticbeanstalk:FromSolutionStack elasticbeanstalk:InApplication
    elasticfilesystem:AccessPointArn elasticmapreduce:ExecutionRoleArn
    emr-containers:ExecutionRoleArn emr-containers:JobTemplateArn execute-api:viaDomainArn
    gameliftstreams:RoleArn iam:AssociatedResourceArn iam:DelegationRequestOwner
    iam:PermissionsBoundary iam:PolicyARN iam:RoleTemplateARN iam:TemplateArn
    identitycenter:ApplicationArn identitycenter:InstanceArn identitystore:IdentityStoreArn
    imagebuilder:StatusTopicArn iot:thingArn iotfleetwise:DestinationArn
    iotfleetwise:UpdateToDecoderManifestArn iotfleetwise:UpdateToModelManifestArn
    kms:GrantConstraintSourceArn lambda:CodeSigningConfigArn lambda:FunctionArn
    lambda:SourceFunctionArn logs:DeliveryDestinationResourceArn
    mgh:AutomationUnitResourceAutomationUnitArn networkmanager:cgwArn
    networkmanager:directConnectGatewayArn networkmanager:tgwArn
    networkmanager:tgwConnectPeerArn networkmanager:tgwRtbArn networkmanager:vpcArn
    networkmanager:vpnConnectionArn nimble:studioId quicksight:Group quicksight:IamArn
    ram:PermissionArn ram:ResourceArn redshift-data:glue-catalog-arn redshift:ConsumerArn
    redshift:InboundIntegrationArn redshift:IntegrationSourceArn redshift:IntegrationTargetArn
    route53profiles:ResourceArns s3-outposts:DataAccessPointArn s3:AccessGrantsInstanceArn
    s3:DataAccessPointArn s3:deliverySourceArn s3:resourceArnBeingAuthorized
    s3:x-amz-server-side-encryption-aws-kms-key-id s3express:DataAccessPointArn
    s3express:x-amz-server-side-encryption-aws-kms-key-id s3files:AccessPointArn
    s3tables:KMSKeyArn s3vectors:kmsKeyArn sagemaker:DomainSharingOutputKmsKey
    sagemaker:DomainSharingOutputKmsKeyArn sagemaker:FeatureGroupOfflineStoreKmsKey
    sagemaker:FeatureGroupOfflineStoreKmsKeyArn sagemaker:FeatureGroupOnlineStoreKmsKey
    sagemaker:FeatureGroupOnlineStoreKmsKeyArn sagemaker:HomeEfsFileSystemKmsKey
    sagemaker:ModelArn sagemaker:OutputKmsKey sagemaker:OutputKmsKeyArn
    sagemaker:OwnerUserProfileArn sagemaker:VolumeKmsKey sagemaker:VolumeKmsKeyArn
    sagemaker:WorkteamArn secretsmanager:ExternalSecretRotationRoleArn secretsmanager:KmsKeyArn
    secretsmanager:resource/AllowRotationLambdaArn secretsmanager:RotationLambdaARN
    secretsmanager:SecretId servicediscovery:NamespaceArn servicediscovery:ServiceArn
    ses:AddonSubscriptionArn ses:MailManagerRuleSetArn ses:MailManagerTrafficPolicyArn
    signin:PrincipalArn ssm:SourceInstanceARN sts:TaskPolicyArn vpc-lattice-svcs:ServiceArn
    vpc-lattice-svcs:ServiceNetworkArn vpc-lattice:ResourceConfigurationArn
    vpc-lattice:ServiceArn vpc-lattice:ServiceNetworkArn wafv2:LogDestinationResource
    wisdom:SearchFilter/RoutingProfileArn
";

/// The keys with one truth value.
pub(super) const BOOL: &str = "
    apigateway:Request/DisableExecuteApiEndpoint apigateway:Resource/DisableExecuteApiEndpoint
    autoscaling:ForceDelete autoscaling:LaunchTemplateVersionSpecified
    aws-external-anthropic:CalledViaConsole batch:AWSLogsCreateGroup batch:EKSPrivileged
    batch:Privileged codebuild:artifacts codebuild:artifacts.encryptionDisabled
    codebuild:buildBatchConfig codebuild:cache codebuild:computeConfiguration
    codebuild:environment codebuild:environment.computeConfiguration
    codebuild:environment.environmentVariables codebuild:environment.privilegedMode
    codebuild:environment.registryCredential
    codebuild:exportConfig.s3Destination.encryptionDisabled codebuild:logsConfig
    codebuild:logsConfig.s3Logs codebuild:logsConfig.s3Logs.encryptionDisabled
    codebuild:manualCreation codebuild:secondaryArtifacts codebuild:secondarySources
    codebuild:secondarySources.buildspec codebuild:shouldOverwrite codebuild:source
    codebuild:source.buildspec codebuild:source.insecureSsl codebuild:vpcConfig
    dynamodb:FullTableScan ec2:AssociatePublicIpAddress ec2:EbsOptimized ec2:Encrypted
    ec2:EphemeralStorage ec2:IsInterruptible ec2:IsLaunchTemplateResource ec2:Public
    ecs:auto-assign-public-ip ecs:enable-ecs-managed-tags ecs:instance-metadata-tags-propagation
    eks:blockStorageEnabled eks:bootstrapClusterCreatorAdminPermissions
    eks:bootstrapSelfManagedAddons eks:computeConfigEnabled eks:deletionProtection
    eks:elasticLoadBalancingEnabled eks:endpointPrivateAccess eks:endpointPublicAccess
    eks:kubeApiServerConfig eks:kubeControllerManagerConfig eks:kubeSchedulerConfig
    eks:zonalShiftEnabled elasticache:AtRestEncryptionEnabled elasticache:AuthTokenEnabled
    elasticache:AutomaticFailoverEnabled elasticache:ClusterModeEnabled
    elasticache:MultiAZEnabled elasticache:TransitEncryptionEnabled
    elasticfilesystem:AccessedViaMountTarget elasticfilesystem:Encrypted
    events:ContentFilterPresent fsx:IsBackupCopyDestination fsx:IsBackupCopySource
    fsx:NfsDataRepositoryAuthenticationEnabled fsx:NfsDataRepositoryEncryptionInTransitEnabled
    glue:EnabledForRedshiftAutoDiscovery iot:Delete iot:IncludeSocketInformation
    kafka:publicAccessEnabled kms:BypassPolicyLockoutSafetyCheck kms:GrantIsForAWSResource
    kms:MultiRegion kms:ReEncryptOnSameKey lakeformation:EnabledOnlyForMetaDataAccess
    lambda:InvokedViaFunctionUrl lookoutequipment:IsImportingData mediaconvert:HttpInputsAllowed
    mediaconvert:HttpsInputsAllowed mediaconvert:S3InputsAllowed memorydb:TLSEnabled
    neptune-graph:PublicConnectivity payment-cryptography:ExportDukptInitialKey
    ram:AllowsExternalPrincipals ram:RequestedAllowsExternalPrincipals
    ram:RetainSharingOnAccountLeaveOrganization rds:CopyOptionGroup rds:ManageMasterUserPassword
    rds:MultiAz rds:PubliclyAccessible rds:StorageEncrypted rds:TagsFromRequest rds:Vpc
    redshift:AllowWrites route53-recovery-cluster:AllowSafetyRulesOverrides
    s3:isReplicationPauseRequest s3:ObjectCreationOperation sagemaker:EnableRemoteDebug
    sagemaker:FeatureGroupDisableGlueTableCreation sagemaker:FeatureGroupEnableOnlineStore
    sagemaker:FeatureGroupOfflineStoreConfig sagemaker:InterContainerTrafficEncryption
    sagemaker:IsUpdateRecord sagemaker:NetworkIsolation secretsmanager:BlockPublicPolicy
    secretsmanager:ForceDeleteWithoutRecovery secretsmanager:ForceOverwriteReplicaSecret
    secretsmanager:ModifyRotationRules secretsmanager:RotateImmediately ssm:AutoApprove
    ssm:SessionDocumentAccessCheck sts:RoleAuthorizedByIdp user-subscriptions:CreateForSelf
";

/// The keys with one date.
pub(super) const DATE: &str = "
    ec2:CreateDate ec2:EndDate kms:ValidTo s3:object-lock-retain-until-date
";

/// The keys with one IP address.
pub(super) const IP: &str = "
    ec2-instance-connect:privateIpAddress
";

/// The keys with one number.
pub(super) const NUMERIC: &str = "
    apigateway:Request/Priority apigateway:Resource/Priority autoscaling:MaxSize
    autoscaling:MetadataHttpPutResponseHopLimit autoscaling:MinSize autoscaling:SpotPrice
    backup:ChangeableForDays backup:MaxRetentionDays backup:MinRetentionDays batch:EKSRunAsGroup
    batch:EKSRunAsUser batch:SchedulingPriority codebuild:autoRetryLimit
    codebuild:computeConfiguration.disk codebuild:computeConfiguration.memory
    codebuild:computeConfiguration.vCpu codebuild:concurrentBuildLimit
    codebuild:environment.computeConfiguration.disk
    codebuild:environment.computeConfiguration.memory
    codebuild:environment.computeConfiguration.vCpu ebs:VolumeSize
    ec2-instance-connect:maxTunnelDuration ec2-instance-connect:remotePort
    ec2:CommitmentDuration ec2:DPDTimeoutSeconds ec2:InstanceCount
    ec2:MetadataHttpPutResponseHopLimit ec2:Phase1LifetimeSeconds ec2:Phase2LifetimeSeconds
    ec2:Quantity ec2:RekeyFuzzPercentage ec2:RekeyMarginTimeSeconds ec2:RoleDelivery
    ec2:SnapshotCoolOffPeriod ec2:SnapshotLockDuration ec2:TargetInstanceCount
    ec2:VolumeInitializationRate ec2:VolumeIops ec2:VolumeSize ec2:VolumeThroughput ecs:task-cpu
    ecs:task-memory elasticache:MaximumDataStorage elasticache:MaximumECPUPerSecond
    elasticache:MinimumDataStorage elasticache:MinimumECPUPerSecond elasticache:NumNodeGroups
    elasticache:ReplicasPerNodeGroup elasticache:SnapshotRetentionLimit fis:Percentage
    iam:ServiceSpecificCredentialAgeDays kinesis:FisInjectPercentage kms:RotationPeriodInDays
    kms:ScheduleKeyDeletionPendingWindowInDays kms:TrailingDaysWithoutKeyUsage rds:Piops
    rds:StorageSize route53profiles:FirewallRuleGroupPriority s3-object-lambda:signatureAge
    s3-object-lambda:TlsVersion s3-outposts:max-keys s3-outposts:signatureAge
    s3:ExistingJobPriority s3:max-annotation-results s3:max-keys
    s3:object-lock-event-hold-duration-days s3:object-lock-remaining-retention-days
    s3:RequestJobPriority s3:signatureAge s3:TlsVersion s3express:signatureAge
    s3express:TlsVersion sagemaker:KeepAlivePeriod sagemaker:MaxRuntimeInSeconds
    sagemaker:ServerlessMaxConcurrency sagemaker:ServerlessMemorySize
    secretsmanager:RecoveryWindowInDays sts:DurationSeconds vpc-lattice-svcs:Port
";

/// The keys with one string.
pub(super) const STRING: &str = "
    a4b:amazonId acm:CertificateKeyPairOrigin aoss:collection aoss:index
    application-autoscaling:scalable-dimension application-autoscaling:service-namespace
    autoscaling:ImageId autoscaling:InstanceType autoscaling:InstanceTypes
    autoscaling:LaunchConfigurationName autoscaling:MetadataHttpEndpoint
    autoscaling:MetadataHttpTokens autoscaling:OperatorPrincipal
    aws-external-anthropic:Capability aws-marketplace:Intent aws-marketplace:PartyType
    aws-marketplace:VerificationType backup:Index bedrock:BearerTokenType
    bedrock:DataRetentionMode bedrock:InlineAgentName bedrock:ServiceTier catalog:ChangeType
    cloud9:EnvironmentId cloudformation:ChangeSetName cloudformation:CreateAction
    cloudformation:ImportResourceTypes cloudformation:StackPolicyUrl cloudformation:TemplateUrl
    cloudwatch:HasAccessGrant cloudwatch:namespace codeconnections:Branch
    codeconnections:BranchName codeconnections:FullRepositoryId codeconnections:InstallationId
    codeconnections:OwnerId codeconnections:PassedToService codeconnections:ProviderAction
    codeconnections:ProviderPermissionsRequired codeconnections:ProviderType
    codeconnections:ProviderTypeFilter codeconnections:RepositoryName codeconnections:VpcId
    codestar-connections:Branch codestar-connections:BranchName
    codestar-connections:FullRepositoryId codestar-connections:InstallationId
    codestar-connections:OwnerId codestar-connections:PassedToService
    codestar-connections:ProviderAction codestar-connections:ProviderPermissionsRequired
    codestar-connections:ProviderType codestar-connections:ProviderTypeFilter
    codestar-connections:RepositoryName codestar-connections:VpcId
    config:ConfigurationRecorderServicePrincipal dataexchange:JobType
    deadline:AssociatedMembershipLevel deadline:CalledAction deadline:MembershipLevel
    deadline:RequesterPrincipalId drs:CreateAction dynamodb:EnclosingOperation
    dynamodb:FisActionId dynamodb:ReturnConsumedCapacity dynamodb:ReturnValues dynamodb:Select
    ec2:Add/group ec2:Add/userId ec2:AllocationId ec2:Attribute ec2:AuthenticationType
    ec2:AuthorizedService ec2:AuthorizedUser ec2:AutoPlacement ec2:AvailabilityZone
    ec2:AvailabilityZoneId ec2:BootModeOverride ec2:CpuOptionsAmdSevSnp ec2:CreateAction
    ec2:DhcpOptionsID ec2:Domain ec2:ElasticGpuType ec2:EndDateType ec2:FisActionId
    ec2:GatewayType ec2:HostRecovery ec2:ImageID ec2:ImageType ec2:InsideTunnelCidr
    ec2:InsideTunnelIpv6Cidr ec2:InstanceAutoRecovery ec2:InstanceBandwidthWeighting
    ec2:InstanceID ec2:InstanceMarketType ec2:InstanceMatchCriteria ec2:InstanceMetadataTags
    ec2:InstanceType ec2:InternetGatewayID ec2:InterruptibleCapacityReservationId
    ec2:InterruptionType ec2:IpamPrefixListResolverTargetId ec2:Ipv4IpamPoolId
    ec2:Ipv6IpamPoolId ec2:KeyPairName ec2:KeyPairType ec2:KmsKeyId ec2:Location
    ec2:ManagedResourceOperator ec2:MetadataHttpEndpoint ec2:MetadataHttpTokens ec2:NetworkAclID
    ec2:NetworkInterfaceID ec2:osuser ec2:Owner ec2:Permission ec2:PlacementGroupName
    ec2:PlacementGroupStrategy ec2:ProductCode ec2:PublicIpAddress ec2:Region ec2:Remove/group
    ec2:Remove/userId ec2:ReplayWindowSizePackets ec2:ReservedInstancesOfferingType
    ec2:RootDeviceType ec2:RouteTableID ec2:RoutingType ec2:SecurityGroupID ec2:SnapshotID
    ec2:SnapshotTime ec2:SourceAvailabilityZone ec2:SubnetID ec2:Tenancy
    ec2:transitGatewayAttachmentId ec2:transitGatewayConnectPeerId ec2:transitGatewayId
    ec2:transitGatewayMeteringPolicyId ec2:transitGatewayMulticastDomainId
    ec2:transitGatewayPolicyTableId ec2:transitGatewayRouteTableAnnouncementId
    ec2:transitGatewayRouteTableId ec2:VolumeID ec2:VolumeType ec2:VpceMultiRegion
    ec2:VpcePrivateDnsPreference ec2:VpceServiceName ec2:VpceServiceOwner
    ec2:VpceServicePrivateDnsName ec2:VpceServiceRegion ec2:VpceSupportedRegion ec2:VpcID
    ec2:VpcPeeringConnectionID ecr:AccountSetting ecs:account-setting ecs:container-name
    ecs:CreateAction ecs:enable-ebs-volumes ecs:enable-execute-command
    ecs:enable-service-connect ecs:enable-vpc-lattice ecs:fargate-ephemeral-storage-kms-key
    ecs:privileged ecs:propagate-tags eks:accessEntryType eks:accessScope eks:authenticationMode
    eks:clientId eks:clusterName eks:controlPlaneEgressMode eks:controlPlaneScalingTier
    eks:issuerUrl eks:kubernetesVersion eks:supportType eks:username
    elasticfilesystem:CreateAction elasticloadbalancing:CreateAction
    elasticloadbalancing:Scheme events:creatorAccount
    events:detail.eventTypeCode events:detail.service events:detail.userIdentity.principalId
    events:eventBusInvocation events:ManagedBy events:PolicyName
    events:SystemMetadata/AwsDetailType events:SystemMetadata/AwsSource
    events:SystemMetadata/ContentType glue:CredentialIssuingService
    glue:FederatedAuthorizationSource glue:LakeFormationPermissions glue:RoleAssumedBy
    iam:AWSServiceName iam:DelegationDuration iam:FIDO-certification
    iam:FIDO-FIPS-140-2-certification iam:FIDO-FIPS-140-3-certification iam:NotificationChannel
    iam:OrganizationsPolicyId iam:PassedToService iam:RegisterSecurityKey
    iam:ServiceSpecificCredentialServiceName identitystore:ReservedUserId kms:CallerAccount
    kms:CustomerMasterKeySpec kms:CustomerMasterKeyUsage kms:DataKeyPairSpec
    kms:EncryptionAlgorithm kms:ExpirationModel kms:GrantConstraintType kms:GranteePrincipal
    kms:GranteeServicePrincipal kms:KeyAgreementAlgorithm kms:KeyOrigin kms:KeySpec kms:KeyUsage
    kms:MacAlgorithm kms:MessageType kms:MultiRegionKeyType kms:PrimaryRegion
    kms:RecipientAttestation:ImageSha384 kms:RecipientAttestation:NitroTPMPCR0
    kms:RecipientAttestation:NitroTPMPCR1 kms:RecipientAttestation:NitroTPMPCR10
    kms:RecipientAttestation:NitroTPMPCR11 kms:RecipientAttestation:NitroTPMPCR12
    kms:RecipientAttestation:NitroTPMPCR13 kms:RecipientAttestation:NitroTPMPCR14
    kms:RecipientAttestation:NitroTPMPCR15 kms:RecipientAttestation:NitroTPMPCR16
    kms:RecipientAttestation:NitroTPMPCR17 kms:RecipientAttestation:NitroTPMPCR18
    kms:RecipientAttestation:NitroTPMPCR19 kms:RecipientAttestation:NitroTPMPCR2
    kms:RecipientAttestation:NitroTPMPCR20 kms:RecipientAttestation:NitroTPMPCR21
    kms:RecipientAttestation:NitroTPMPCR22 kms:RecipientAttestation:NitroTPMPCR23
    kms:RecipientAttestation:NitroTPMPCR3 kms:RecipientAttestation:NitroTPMPCR4
    kms:RecipientAttestation:NitroTPMPCR5 kms:RecipientAttestation:NitroTPMPCR6
    kms:RecipientAttestation:NitroTPMPCR7 kms:RecipientAttestation:NitroTPMPCR8
    kms:RecipientAttestation:NitroTPMPCR9 kms:RecipientAttestation:PCR0
    kms:RecipientAttestation:PCR1 kms:RecipientAttestation:PCR10 kms:RecipientAttestation:PCR11
    kms:RecipientAttestation:PCR12 kms:RecipientAttestation:PCR13 kms:RecipientAttestation:PCR14
    kms:RecipientAttestation:PCR15 kms:RecipientAttestation:PCR16 kms:RecipientAttestation:PCR17
    kms:RecipientAttestation:PCR18 kms:RecipientAttestation:PCR19 kms:RecipientAttestation:PCR2
    kms:RecipientAttestation:PCR20 kms:RecipientAttestation:PCR21 kms:RecipientAttestation:PCR22
    kms:RecipientAttestation:PCR23 kms:RecipientAttestation:PCR24 kms:RecipientAttestation:PCR25
    kms:RecipientAttestation:PCR26 kms:RecipientAttestation:PCR27 kms:RecipientAttestation:PCR28
    kms:RecipientAttestation:PCR29 kms:RecipientAttestation:PCR3 kms:RecipientAttestation:PCR30
    kms:RecipientAttestation:PCR31 kms:RecipientAttestation:PCR4 kms:RecipientAttestation:PCR5
    kms:RecipientAttestation:PCR6 kms:RecipientAttestation:PCR7 kms:RecipientAttestation:PCR8
    kms:RecipientAttestation:PCR9 kms:ReplicaRegion kms:RequestAlias kms:RetiringPrincipal
    kms:RetiringServicePrincipal kms:SigningAlgorithm kms:ViaService kms:WrappingAlgorithm
    kms:WrappingKeySpec lambda:EventSourceToken lambda:FunctionUrlAuthType lambda:Principal
    lambda:VpcIds logs:data_source_name logs:data_source_type mgn:CreateAction nimble:ownedBy
    nimble:requesterPrincipalId organizations:PolicyType organizations:ServicePrincipal
    organizations:TransferDirection organizations:TransferType partnercentral:Catalog
    ram:PermissionResourceType ram:Principal ram:RequestedResourceType ram:ResourceShareName
    ram:ShareOwnerAccountId rds:BackupTarget rds:DatabaseClass rds:DatabaseEngine
    rds:DatabaseName rds:EndpointType rds:TenantDatabaseName
    redshift-data:statement-owner-iam-userid redshift:ConsumerIdentifier route53:VPCs
    s3:AccessGrantScope s3:AccessGrantsLocationScope s3:AccessPointNetworkOrigin
    s3:annotation-prefix s3:authType s3:DataAccessPointAccount s3:delimiter s3:destinationRegion
    s3:ExistingJobOperation s3:if-match s3:if-none-match
    s3:JobSuspendedCause s3:locationconstraint s3:logType s3:object-lock-event-hold
    s3:object-lock-legal-hold s3:object-lock-mode s3:prefix s3:RequestJobOperation
    s3:ResourceAccount s3:signatureversion s3:versionid s3:x-amz-acl
    s3:x-amz-bucket-namespace s3:x-amz-content-sha256 s3:x-amz-copy-source
    s3:x-amz-grant-full-control s3:x-amz-grant-read s3:x-amz-grant-read-acp s3:x-amz-grant-write
    s3:x-amz-grant-write-acp s3:x-amz-metadata-directive s3:x-amz-object-annotation-directive
    s3:x-amz-object-if-match s3:x-amz-object-ownership s3:x-amz-server-side-encryption
    s3:x-amz-server-side-encryption-customer-algorithm s3:x-amz-storage-class
    s3:x-amz-website-redirect-location s3express:SessionMode s3files:CreateAction
    sagemaker:AppNetworkAccessType sagemaker:AuthMode sagemaker:BearerTokenType
    sagemaker:CurrentModelLifeCycleStage sagemaker:CurrentModelLifeCycleStageStatus
    sagemaker:DirectGatedModelAccess sagemaker:DirectInternetAccess sagemaker:DomainId
    sagemaker:FeatureGroupOfflineStoreS3Uri sagemaker:FileSystemAccessMode
    sagemaker:FileSystemDirectoryPath sagemaker:FileSystemId sagemaker:FileSystemType
    sagemaker:MinimumInstanceMetadataServiceVersion sagemaker:ModelApprovalStatus
    sagemaker:ModelLifeCycle:Stage sagemaker:ModelLifeCycle:StageStatus
    sagemaker:PipelineVersionId sagemaker:RemoteAccess
    sagemaker:RootAccess sagemaker:SpaceSharingType sagemaker:TaggingAction
    sagemaker:TargetModel sagemaker:UserProfileName sagemaker:WorkteamType saml:aud
    saml:commonName saml:doc saml:edupersonorgdn saml:edupersonprimaryaffiliation
    saml:edupersonprimaryorgunitdn saml:edupersonprincipalname saml:givenName saml:iss saml:mail
    saml:name saml:namequalifier saml:organizationStatus saml:primaryGroupSID saml:sub
    saml:sub_type saml:surname saml:uid saml:x500UniqueIdentifier secretsmanager:Description
    secretsmanager:KmsKeyId secretsmanager:Name secretsmanager:resource/Type
    secretsmanager:SecretPrimaryRegion secretsmanager:Type
    secretsmanager:VersionId secretsmanager:VersionStage servicecatalog:accountLevel
    servicecatalog:Resource servicecatalog:ResourceType servicecatalog:roleLevel
    servicecatalog:userLevel signin:OAuthGrantType sns:Endpoint sns:Protocol ssm:AccessRequestId
    ssm:DocumentType ssm:NodeAccountId ssm:NodeOrgId ssm:Overwrite ssm:Policies ssm:Recursive
    ssm:SyncType sts:AWSServiceName sts:ExternalId sts:RoleSessionName
    sts:SigningAlgorithm sts:SourceIdentity wafv2:LogScope
";

/// The keys with the value of one tag, behind which a slash and the key of the tag stand.
pub(super) const TAG: &str = "
    account:AccountResourceOrgTags autoscaling:ResourceTag connect:SearchTag datapipeline:Tag
    dms:assessment-run-tag dms:cert-tag dms:data-migration-tag dms:data-provider-tag
    dms:endpoint-tag dms:es-tag dms:individual-assessment-tag dms:instance-profile-tag
    dms:migration-project-tag dms:rep-tag dms:replication-config-tag dms:req-tag dms:subgrp-tag
    dms:task-tag ec2:ResourceTag ecr-public:ResourceTag ecr:ResourceTag ecs:ResourceTag
    elasticloadbalancing:ResourceTag elasticmapreduce:RequestTag elasticmapreduce:ResourceTag
    iam:ResourceTag imagebuilder:CreatedResourceTag iotanalytics:ResourceTag
    license-manager:ResourceTag ram:ResourceTag rds:cluster-pg-tag rds:cluster-snapshot-tag
    rds:cluster-tag rds:db-tag rds:es-tag rds:og-tag rds:pg-tag rds:req-tag rds:ri-tag
    rds:secgrp-tag rds:snapshot-tag rds:subgrp-tag s3:AccessPointTag s3:BucketTag
    s3:ExistingObjectTag s3:RequestObjectTag s3express:AccessPointTag s3express:BucketTag
    s3tables:TableBucketTag s3vectors:VectorBucketTag sagemaker:ResourceTag
    secretsmanager:ResourceTag ssm:resourceTag
";
