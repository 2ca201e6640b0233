//! The service principals that are known.

use std::sync::LazyLock;

use super::regions::is_region;

/// Sorted, without the domain.
static KNOWN: LazyLock<Vec<&str>> = LazyLock::new(|| NAMES.split_ascii_whitespace().collect());

/// Whether a text is a service principal that is known, or the same one of a Region, such as
/// `logs.eu-west-1.amazonaws.com`.
pub(in super::super) fn is_known(name: &str) -> bool {
    if ALEXA.contains(&name) {
        return true;
    }
    let domains = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"];
    let Some(service) = domains.iter().find_map(|domain| name.strip_suffix(domain)) else {
        return false;
    };
    let is_listed = |service: &str| KNOWN.binary_search(&service).is_ok();
    is_listed(service)
        || service
            .rsplit_once('.')
            .is_some_and(|(name, region)| is_region(region) && is_listed(name))
}

/// The names of all that are known, without the domain.
pub(in super::super) fn names() -> &'static [&'static str] {
    &KNOWN
}

/// The principals with another domain.
const ALEXA: [&str; 2] = ["alexa-appkit.amazon.com", "alexa-connectedhome.amazon.com"];

/// Source: the service principals in AWS managed policies, in the roles that services make, and in
/// AWS's guides.
const NAMES: &str = "
    a4b access-analyzer access-grants.s3 account account-access acm acm-pca aco-automation
    agent-registry agent.wellarchitected agentless.inspector2 aiops airflow airflow-env
    airflow-serverless ami.inspector2 amplify apidestinations.events apigateway app-integrations
    appconfig appfabric appflow application-autoscaling application-insights
    application-signals.cloudwatch application-transformation appmesh apprunner appstream
    appstream.application-autoscaling appsync aps artifact assets.marketplace athena
    auditmanager automation autoscaling autoscaling-plans aws-artifact-account-sync
    aws-external-anthropic backup batch bedrock bedrock-agentcore bedrock-mantle braket budgets
    bugbust cassandra-streams cassandra.application-autoscaling channels.lex channels.lexv2
    chatbot chime cleanrooms cleanrooms-ml cloud9 clouddirectory cloudformation cloudfront
    cloudhsm cloudsearch cloudtrail cloudwatch cloudwatch-crossaccount codeartifact codebuild
    codecatalyst codecatalyst-runner codecommit codedeploy codeguru-profiler codeguru-reviewer
    codeguru-security codepipeline codestar codestar-notifications cognito-identity
    cognito-identity-us-gov cognito-idp cognito-sync comprehend
    comprehend.application-autoscaling compute-optimizer config config-conforms
    config-multiaccountsetup connect connect-campaigns context.cloudtrail
    continuousexport.discovery contract.iq contributorinsights.dynamodb controltower
    cost-optimization-hub.bcm costalerts credentials.iot custom-resource.application-autoscaling
    custom.rds custom.rds-preview databrew dataexchange datapipeline datasync datazone
    datazonecontrol dax deeplens delivery.logs detective devops-guru diode directconnect
    directoryservice.rds directquery.opensearchservice discovery dlm dms
    dmsintegration.migrationhub dnssec-route53 docdb-elastic drs ds dsql dynamodb
    dynamodb.application-autoscaling ec ec2 ec2-images ec2-instance-connect
    ec2.application-autoscaling ec2.application-status-checks ec2.capacitymanager ec2fastlaunch
    ec2fleet ec2scheduled ec2sqlha ecr ecs ecs-compute ecs-tasks ecs.application-autoscaling
    edgelambda eks eks-connector eks-fargate eks-fargate-pods eks-nodegroup elasticache
    elasticache.application-autoscaling elasticbeanstalk elasticfilesystem elasticloadbalancing
    elasticmapreduce elastictranscoder email.cognito-idp emr-containers emr-serverless
    entityresolution es event-processor.health events events.managedservices events.workmail evs
    fargate finops-agent finspace firehose fis fms forecast frauddetector freertos fsx gamelift
    glacier globalaccelerator glue grafana greengrass groundstation guardduty health healthlake
    honeycode iam imagebuilder importexport inspector inspector2 internetmonitor iot
    iotanalytics iotevents iotmanagedintegrations iotroborunner iotsitewise iotthingsgraph
    iottwinmaker ivs job.sagemaker justintimeaccess.ssm kafka kafka.application-autoscaling
    kafkaconnect kendra kinesis kinesisanalytics kinesisreplication.dynamodb kms lakeformation
    lambda lambda.alarms.cloudwatch lambda.application-autoscaling launchwizard lex lexv2
    license-management.marketplace license-manager license-manager-user-subscriptions
    license-manager.member-account lightsail logdelivery.elasticloadbalancing logger.cloudfront
    logging.s3 logs lookoutequipment lookoutmetrics m2 machinelearning macie
    maintenance.elasticbeanstalk malware-protection-plan.guardduty malware-protection.guardduty
    managedblockchain managedservices managedupdates.elasticbeanstalk mediaconnect mediaconvert
    mediapackage mediastore mediatailor medical-imaging meetings.chime
    member.org.stacksets.cloudformation memorydb metrics.wellarchitected mgn migrationhub
    migrationhub-orchestrator migrationhub-strategy mobileanalytics mobilehub monitoring.rds
    monitoring.thinclient monitron mpa mq neptune-graph neptune.application-autoscaling
    network-connectors.lambda network-firewall network-security-director
    network-security-manager network.bedrock-agentcore networkmanager nimble notifications
    notifications.ssm observability.aoss observabilityadmin odb omics opensearchservice
    ops.apigateway ops.emr-serverless opsworks opsworks-cm organizations
    orgsdatasync.servicecatalog osis outposts panorama partnercentral-account-management pcs
    permission.iq personalize pinpoint pipes pods.eks practice-run.arc-zonal-shift
    private-marketplace.marketplace profile proton purchaseorders q qapps qbusiness qldb
    quicksight ram rds rds-preview rds.application-autoscaling redshift redshift-data
    redshift-serverless refactor-spaces rekognition remediation.config replication.cassandra
    replication.dynamodb replication.ecr replication.lexv2 replication.s3tables
    replicator.lambda reporting.trustedadvisor repository.sync.codeconnections repostspace
    resale-authorization.marketplace researchstudio resource-explorer-2 resource-groups
    resource-snapshot-job.partnercentral-selling restore-testing.backup robomaker rolesanywhere
    route53 route53domains route53healthchecks route53resolver rtbfabric
    runtime-identity.bedrock-agentcore runtime-instances.bedrock-agentcore s3 s3-outposts
    s3.data-source.lustre.fsx sagemaker sagemaker-geospatial sagemaker.application-autoscaling
    scaler.lambda scheduler schema-conversion.dms schemas scraper.aps secretsmanager security-ir
    securityagent securityhub securityhubv2 securitylake self-managed-vpce.osis serverlessrepo
    servicecatalog servicecatalog-appregistry servicediscovery servicequotas ses shield signer
    signin sms sms-voice smsintegration.migrationhub sns social-messaging spot spotfleet
    sqlworkbench sqs ssm ssm-guiconnect ssm-incidents ssm-quicksetup ssm-sap ssm.integrations
    sso states storagegateway streams.metrics.cloudwatch sts support supportplans swf
    sync.proton synthetics tagpolicies.tag telemetry-enablement.observabilityadmin
    telemetry-pipelines.observabilityadmin textract thirdparty.config thirdparty.inspector2
    timestream timestream-influxdb training-session.sagemaker transcribe transfer
    transform-custom transitgateway translate triage.security-ir trustedadvisor tts vmie
    vpc-flow-logs vpc-lattice vpcorigin.cloudfront waf waf-regional wafv2 wam wellarchitected
    workdocs worklink workmail workspaces workspaces-instances
    workspaces.application-autoscaling xray
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ServicePrincipal;

    #[test]
    fn the_names_are_sorted_and_each_is_listed_once() {
        assert!(KNOWN.is_sorted_by(|earlier, later| earlier < later));
        for name in names() {
            let name = format!("{name}.amazonaws.com");
            assert!(ServicePrincipal::new(&*name).is_ok(), "{name}");
            assert!(is_known(&name), "{name}");
        }
    }

    #[test]
    fn a_region_and_another_domain_make_no_other_principal() {
        assert!(is_known("logs.eu-west-1.amazonaws.com"));
        assert!(is_known("ec2.amazonaws.com.cn"));
        assert!(is_known("ec2.cn-north-1.amazonaws.com.cn"));
        assert!(is_known("alexa-appkit.amazon.com"));
        for name in
            ["logs.moon-1.amazonaws.com", "lamda.amazonaws.com", "logs", "lambda.amazon.com", ""]
        {
            assert!(!is_known(name), "{name}");
        }
    }
}
