// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"
#include "core/sources/terraform/terraform_source.h"
#include "tests/support/results.h"

#include <array>
#include <set>

using namespace plumbline;
using model::State;

namespace {

/// A managed service as Terraform writes it, and what it is.
struct Example
{
    const char* type;
    const char* values;
    const char* engine;
    const char* version; ///< empty: Terraform does not say it
};

constexpr std::array kExamples{
    Example{"aws_db_instance",
            R"({"engine": "postgres", "engine_version": "16", "engine_version_actual": "16.3"})",
            "postgres",
            "16.3"},
    Example{"aws_rds_cluster",
            R"({"engine": "aurora-postgresql", "engine_version": "15.4"})",
            "postgres",
            "15.4"},
    Example{
        "aws_db_instance", R"({"engine": "mysql", "engine_version": "8.0.36"})", "mysql", "8.0.36"},
    Example{"aws_rds_cluster",
            R"({"engine": "aurora-mysql", "engine_version": "8.0.mysql_aurora.3.05.2"})",
            "mysql",
            "8.0"},
    Example{"aws_db_instance",
            R"({"engine": "mariadb", "engine_version": "10.11.6"})",
            "mariadb",
            "10.11.6"},
    Example{"aws_db_instance",
            R"({"engine": "sqlserver-se", "engine_version": "15.00.4345.5.v1"})",
            "sqlserver",
            "2019"},
    Example{"aws_db_instance",
            R"({"engine": "oracle-ee", "engine_version": "19.0.0.0.ru-2023-10"})",
            "oracle",
            "19"},
    Example{"aws_elasticache_replication_group",
            R"({"engine": "redis", "engine_version": "7.1", "transit_encryption_enabled": true})",
            "redis",
            "7.1"},
    Example{"aws_elasticache_cluster",
            R"({"engine": "redis", "engine_version": "6.2"})",
            "redis",
            "6.2"},
    Example{"aws_elasticache_replication_group",
            R"({"engine": "valkey", "engine_version": "8.0", "engine_version_actual": "8.0.1"})",
            "valkey",
            "8.0"},
    Example{"aws_elasticache_cluster",
            R"({"engine": "memcached", "engine_version": "1.6.22"})",
            "memcached",
            "1.6.22"},
    Example{"aws_elasticache_serverless_cluster",
            R"({"engine": "valkey", "major_engine_version": "8"})",
            "valkey",
            "8"},
    Example{
        "aws_memorydb_cluster", R"({"engine": "redis", "engine_version": "7.1"})", "redis", "7.1"},
    Example{"aws_mq_broker",
            R"({"engine_type": "RabbitMQ", "engine_version": "3.13"})",
            "rabbitmq",
            "3.13"},
    Example{"aws_mq_broker",
            R"({"engine_type": "ActiveMQ", "engine_version": "5.18"})",
            "activemq",
            "5.18"},
    Example{"aws_msk_cluster",
            R"({"kafka_version": "3.6.0", "number_of_broker_nodes": 3})",
            "kafka",
            "3.6.0"},
    Example{"aws_msk_serverless_cluster", R"({"cluster_name": "x"})", "kafka", ""},
    Example{"aws_docdb_cluster", R"({"engine_version": "5.0.0"})", "mongodb", "5.0"},
    Example{"aws_neptune_cluster", R"({"engine_version": "1.3.0.0"})", "gremlin", "1.3.0.0"},
    Example{
        "aws_opensearch_domain", R"({"engine_version": "OpenSearch_2.11"})", "opensearch", "2.11"},
    Example{"aws_opensearch_domain",
            R"({"engine_version": "Elasticsearch_7.10"})",
            "elasticsearch",
            "7.10"},
    Example{"aws_elasticsearch_domain",
            R"({"elasticsearch_version": "7.10"})",
            "elasticsearch",
            "7.10"},
    Example{"aws_dynamodb_table", R"({"name": "x"})", "dynamodb", ""},
    Example{"aws_s3_bucket", R"({"bucket": "x"})", "s3", ""},
    Example{"aws_sqs_queue", R"({"fifo_queue": true})", "sqs", ""},
    Example{"aws_sns_topic", R"({"name": "x"})", "sns", ""},
    Example{"aws_kinesis_stream", R"({"name": "x"})", "kinesis", ""},
    Example{"aws_ses_domain_identity", R"({"domain": "x"})", "smtp", ""},
    Example{"aws_sesv2_email_identity", R"({"email_identity": "x"})", "smtp", ""},
    Example{"aws_secretsmanager_secret", R"({"name": "x"})", "aws-secrets", ""},
    Example{"aws_ssm_parameter", R"({"name": "x"})", "aws-secrets", ""},
    Example{"aws_keyspaces_keyspace", R"({"name": "x"})", "cassandra", ""},
    Example{"aws_redshift_cluster", R"({"cluster_identifier": "x"})", "redshift", ""},
    Example{"aws_redshiftserverless_workgroup", R"({"workgroup_name": "x"})", "redshift", ""},
    Example{"aws_timestreaminfluxdb_db_instance", R"({"name": "x"})", "influxdb", ""},
    Example{"aws_cognito_user_pool", R"({"name": "x"})", "cognito", ""},
    Example{
        "google_sql_database_instance", R"({"database_version": "POSTGRES_15"})", "postgres", "15"},
    Example{"google_sql_database_instance",
            R"({"database_version": "MYSQL_8_0_36"})",
            "mysql",
            "8.0.36"},
    Example{"google_sql_database_instance",
            R"({"database_version": "SQLSERVER_2019_STANDARD"})",
            "sqlserver",
            "2019"},
    Example{"google_alloydb_cluster", R"({"database_version": "POSTGRES_15"})", "postgres", "15"},
    Example{"google_redis_instance", R"({"redis_version": "REDIS_7_2"})", "redis", "7.2"},
    Example{"google_redis_cluster", R"({"shard_count": 3})", "redis", ""},
    Example{"google_memorystore_instance",
            R"({"engine_version": "VALKEY_8_0", "mode": "CLUSTER"})",
            "valkey",
            "8.0"},
    Example{"google_memcache_instance",
            R"({"memcache_version": "MEMCACHE_1_6_15"})",
            "memcached",
            "1.6.15"},
    Example{"google_pubsub_topic", R"({"name": "x"})", "pubsub", ""},
    Example{"google_pubsub_subscription", R"({"name": "x"})", "pubsub", ""},
    Example{"google_firestore_database", R"({"type": "FIRESTORE_NATIVE"})", "firestore", ""},
    Example{"google_firestore_database", R"({"type": "DATASTORE_MODE"})", "datastore", ""},
    Example{"google_spanner_instance", R"({"name": "x"})", "spanner", ""},
    Example{"google_bigtable_instance", R"({"name": "x"})", "bigtable", ""},
    Example{"google_storage_bucket", R"({"name": "x"})", "gcs", ""},
    Example{"google_bigquery_dataset", R"({"dataset_id": "x"})", "bigquery", ""},
    Example{"google_managed_kafka_cluster", R"({"cluster_id": "x"})", "kafka", ""},
    Example{"azurerm_postgresql_flexible_server", R"({"version": "16"})", "postgres", "16"},
    Example{"azurerm_mysql_flexible_server", R"({"version": "8.0.21"})", "mysql", "8.0.21"},
    Example{"azurerm_mssql_server", R"({"version": "12.0"})", "sqlserver", ""},
    Example{"azurerm_redis_cache",
            R"({"redis_version": "6", "non_ssl_port_enabled": false})",
            "redis",
            "6"},
    Example{"azurerm_managed_redis", R"({"name": "x"})", "redis", ""},
    Example{"azurerm_redis_enterprise_cluster", R"({"name": "x"})", "redis", ""},
    Example{"azurerm_cosmosdb_account",
            R"({"kind": "MongoDB", "mongo_server_version": "4.2"})",
            "mongodb",
            "4.2"},
    Example{"azurerm_cosmosdb_account", R"({"kind": "GlobalDocumentDB"})", "cosmosdb", ""},
    Example{"azurerm_servicebus_namespace", R"({"sku": "Standard"})", "servicebus", ""},
    Example{"azurerm_eventhub_namespace", R"({"sku": "Standard"})", "eventhubs", ""},
    Example{"azurerm_storage_account", R"({"name": "x"})", "azure-storage", ""},
    Example{"heroku_addon", R"({"plan": "heroku-postgresql:standard-0"})", "postgres", ""},
    Example{"heroku_addon", R"({"plan": "heroku-redis:mini"})", "redis", ""},
    Example{"heroku_addon", R"({"plan": "heroku-kafka:basic-0"})", "kafka", ""},
    Example{"heroku_addon", R"({"plan": "cloudamqp:lemur"})", "rabbitmq", ""},
    Example{"heroku_addon", R"({"plan": "memcachier:dev"})", "memcached", ""},
    Example{"heroku_addon", R"({"plan": "bonsai:sandbox"})", "opensearch", ""},
    Example{"heroku_addon", R"({"plan": "searchbox:starter"})", "elasticsearch", ""},
    Example{"heroku_addon", R"({"plan": "sendgrid:starter"})", "smtp", ""},
    Example{"heroku_addon", R"({"plan": "mailgun:starter"})", "smtp", ""},
    Example{
        "digitalocean_database_cluster", R"({"engine": "pg", "version": "15"})", "postgres", "15"},
    Example{
        "digitalocean_database_cluster", R"({"engine": "mysql", "version": "8"})", "mysql", "8"},
    Example{
        "digitalocean_database_cluster", R"({"engine": "valkey", "version": "8"})", "valkey", "8"},
    Example{
        "digitalocean_database_cluster", R"({"engine": "redis", "version": "7"})", "redis", "7"},
    Example{"digitalocean_database_cluster",
            R"({"engine": "mongodb", "version": "6"})",
            "mongodb",
            "6"},
    Example{"digitalocean_database_cluster",
            R"({"engine": "kafka", "version": "3.5"})",
            "kafka",
            "3.5"},
    Example{"digitalocean_database_cluster",
            R"({"engine": "opensearch", "version": "2"})",
            "opensearch",
            "2"},
    Example{"digitalocean_spaces_bucket", R"({"name": "x"})", "s3", ""},
    Example{"mongodbatlas_cluster", R"({"mongo_db_major_version": "7.0"})", "mongodb", "7.0"},
    Example{
        "mongodbatlas_advanced_cluster", R"({"mongo_db_major_version": "7.0"})", "mongodb", "7.0"},
    Example{"neon_project", R"({"pg_version": 16})", "postgres", "16"},
    Example{"ec_deployment", R"({"version": "8.13.4"})", "elasticsearch", "8.13.4"},
    Example{"confluent_kafka_cluster", R"({"display_name": "x"})", "kafka", ""},
    Example{"aiven_pg", R"({"pg_user_config": [{"pg_version": "16"}]})", "postgres", "16"},
    Example{"aiven_mysql", R"({"mysql_user_config": [{"mysql_version": "8"}]})", "mysql", "8"},
    Example{"aiven_kafka", R"({"kafka_user_config": [{"kafka_version": "3.7"}]})", "kafka", "3.7"},
    Example{
        "aiven_valkey", R"({"valkey_user_config": [{"valkey_version": "8.0"}]})", "valkey", "8.0"},
    Example{"aiven_opensearch",
            R"({"opensearch_user_config": [{"opensearch_version": "2"}]})",
            "opensearch",
            "2"},
    Example{"upstash_redis_database", R"({"name": "x"})", "redis", ""},
    Example{"rediscloud_subscription", R"({"redis_version": "7.2"})", "redis", "7.2"},
    Example{"aws_docdbelastic_cluster", R"({})", "mongodb", ""},
    Example{"aws_ses_email_identity", R"({"email": "x"})", "smtp", ""},
    Example{"azurerm_postgresql_server", R"({"version": "11"})", "postgres", "11"},
    Example{"azurerm_mysql_server", R"({"version": "8.0"})", "mysql", "8.0"},
    Example{"azurerm_sql_server", R"({"version": "12.0"})", "sqlserver", ""},
    Example{"aiven_redis", R"({})", "redis", ""},
    Example{"aiven_clickhouse", R"({})", "clickhouse", ""},
    Example{"aiven_cassandra", R"({})", "cassandra", ""},
    Example{"rediscloud_subscription_database", R"({})", "redis", ""},
};

} // namespace

/// Every managed service that the table knows.
class TestManaged : public QObject
{
    Q_OBJECT

private slots:
    void aManagedServiceIsRecognised_data();
    void aManagedServiceIsRecognised();
    void everyTypeOfTheTableIsTried();
};

void TestManaged::aManagedServiceIsRecognised_data()
{
    QTest::addColumn<int>("place");
    for (std::size_t i = 0; i < kExamples.size(); ++i)
        QTest::addRow("%s %s", kExamples[i].type, kExamples[i].values) << static_cast<int>(i);
}

void TestManaged::aManagedServiceIsRecognised()
{
    QFETCH(int, place);
    const Example& example = kExamples.at(static_cast<std::size_t>(place));
    const QString text =
        QString(R"({"format_version": "1.0", "values": {"root_module": {"resources":
        [{"address": "%1.x", "mode": "managed", "type": "%1", "name": "x", "values": %2}]}}})")
            .arg(example.type, example.values);
    const Result<sources::Loaded> loaded = sources::terraform::load(
        {.name = "prod.json", .text = text.toStdString()}, sources::backing::builtInTable());
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.backingServices.size(), 1U);
    const model::BackingService& backing = loaded->environment.backingServices.front();
    QCOMPARE(backing.engine, std::string(example.engine));
    QVERIFY(backing.hosting == model::Hosting::Managed);
    QVERIFY(backing.role != model::Role::Other);
    QVERIFY(backing.flavour.isSet() && !backing.flavour.value.empty());
    QCOMPARE(backing.foundBy, std::string("Terraform type ") + example.type);
    QCOMPARE(backing.version.isSet() ? backing.version.value : std::string(),
             std::string(example.version));
    QVERIFY(backing.version.isSet() || backing.version.state == State::Unknown);
}

/// A row that comes to the table asks for an example here.
void TestManaged::everyTypeOfTheTableIsTried()
{
    std::set<std::string> tried;
    for (const Example& example : kExamples)
        tried.insert(example.type);
    for (const sources::backing::Managed& managed : sources::backing::builtInTable().managed) {
        for (const std::string& type : managed.terraformTypes)
            QVERIFY2(tried.contains(type), type.c_str());
    }
}

QTEST_APPLESS_MAIN(TestManaged)
#include "tst_managed.moc"
