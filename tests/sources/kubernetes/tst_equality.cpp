// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/kubernetes_source.h"
#include "tests/sources/environment_text.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
namespace kubernetes = sources::kubernetes;

namespace {

QByteArray deployment(const QByteArray& spec, const QByteArray& container)
{
    return "apiVersion: apps/v1\n"
           "kind: Deployment\n"
           "metadata: {name: api}\n"
           "spec:\n" +
           spec +
           "  template:\n"
           "    metadata: {labels: {app: api}}\n"
           "    spec:\n"
           "      containers:\n"
           "        - name: api\n"
           "          image: acme/api:1\n" +
           container;
}

QByteArray inContainer(const QByteArray& lines)
{
    return deployment({}, lines);
}

Result<sources::Loaded> load(const QByteArray& text)
{
    return kubernetes::load({{.name = "app.yaml", .text = text.toStdString()}});
}

} // namespace

class TestEquality : public QObject
{
    Q_OBJECT

private slots:
    void theSameFactWrittenDifferentlyIsNoDifference_data();
    void theSameFactWrittenDifferentlyIsNoDifference();
    void anotherFactIsADifference_data();
    void anotherFactIsADifference();
};

void TestEquality::theSameFactWrittenDifferentlyIsNoDifference_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char* name, const QByteArray& one, const QByteArray& other) {
        QTest::newRow(name) << one << other;
    };
    row("cpu in thousandths or cores",
        inContainer("          resources: {limits: {cpu: 100m}}\n"),
        inContainer("          resources: {limits: {cpu: 0.1}}\n"));
    row("cpu as a number or a text",
        inContainer("          resources: {limits: {cpu: 2}}\n"),
        inContainer("          resources: {limits: {cpu: \"2000m\"}}\n"));
    row("memory in Gi or Mi",
        inContainer("          resources: {limits: {memory: 1Gi}}\n"),
        inContainer("          resources: {limits: {memory: 1024Mi}}\n"));
    row("a request as high as the limit, written or not",
        inContainer("          resources: {limits: {memory: 1Gi}}\n"),
        inContainer("          resources: {limits: {memory: 1Gi}, requests: {memory: 1Gi}}\n"));
    row("a port as a number or a text",
        inContainer("          ports: [{containerPort: 8080}]\n"),
        inContainer("          ports: [{containerPort: \"8080\", protocol: TCP}]\n"));
    row("a value in quotes or not",
        inContainer("          env: [{name: PORT, value: 8080}]\n"),
        inContainer("          env: [{name: PORT, value: \"8080\"}]\n"));
    row("an empty value or none",
        inContainer("          env: [{name: A}, {name: B, value: null}]\n"),
        inContainer("          env: [{name: A, value: \"\"}, {name: B, value: ''}]\n"));
    row("the order of variables",
        inContainer("          env: [{name: A, value: a}, {name: B, value: b}]\n"),
        inContainer("          env: [{name: B, value: b}, {name: A, value: a}]\n"));
    row("a reference or what it stands for",
        inContainer("          env: [{name: A, value: a}, {name: B, value: x-$(A)}]\n"),
        inContainer("          env: [{name: A, value: a}, {name: B, value: x-a}]\n"));
    row("null, empty or not there",
        inContainer("          command: []\n          resources: {}\n          env: null\n"),
        inContainer("          args: null\n          ports: []\n          securityContext: {}\n"));
    row("an image with and without Docker's registry",
        inContainer("          command: [a]\n").replace("acme/api:1", "redis:7"),
        inContainer("          command: [a]\n").replace("acme/api:1", "docker.io/library/redis:7"));
    row("defaults of a workload, written or not",
        deployment("  replicas: 1\n  revisionHistoryLimit: 10\n",
                   "      terminationGracePeriodSeconds: 30\n      restartPolicy: Always\n"
                   "      dnsPolicy: ClusterFirst\n"),
        deployment({}, "          imagePullPolicy: IfNotPresent\n"));
    row("defaults of a probe, written or not",
        inContainer("          livenessProbe: {httpGet: {path: /, port: 80, scheme: HTTP}, "
                    "periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, "
                    "failureThreshold: 3, initialDelaySeconds: 0}\n"),
        inContainer("          livenessProbe: {httpGet: {port: 80}}\n"));
    row("a probe's port by name or number",
        inContainer("          ports: [{name: http, containerPort: 80}]\n"
                    "          readinessProbe: {tcpSocket: {port: http}}\n"),
        inContainer("          ports: [{containerPort: 80}]\n"
                    "          readinessProbe: {tcpSocket: {port: 80}}\n"));
    row("the read-only file system, off or not written",
        inContainer("          securityContext: {readOnlyRootFilesystem: false}\n"),
        inContainer({}));
    row("the user of the pod or of the container",
        inContainer("          securityContext: {runAsUser: 1000}\n"),
        inContainer("      securityContext: {runAsUser: 1000}\n"));

    const QByteArray from = inContainer("          envFrom: [{secretRef: {name: app}}]\n---\n"
                                        "apiVersion: v1\nkind: Secret\nmetadata: {name: app}\n");
    row("a Secret's data or stringData",
        from + "data: {TOKEN: c2VzYW1l}\n",
        from + "stringData: {TOKEN: sesame}\n");
    row("stringData over data",
        from + "data: {TOKEN: c2VzYW1l}\n",
        from + "data: {TOKEN: b2xk}\nstringData: {TOKEN: sesame}\n");
    row("a Secret that is immutable",
        from + "immutable: true\ntype: Opaque\ndata: {TOKEN: c2VzYW1l}\n",
        from + "data: {TOKEN: c2VzYW1l}\n");
    const QByteArray before = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n"
                              "data: {B: b, A: a}\n---\n";
    const QByteArray after = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n"
                             "data:\n  A: a\n  B: |-\n    b\n";
    const QByteArray whole = inContainer("          envFrom: [{configMapRef: {name: c}}]\n");
    row("the order of documents and keys", before + whole, whole + after);
    row("variables one by one or whole",
        whole + after,
        inContainer("          env:\n"
                    "            - name: B\n"
                    "              valueFrom: {configMapKeyRef: {name: c, key: B}}\n"
                    "            - {name: A, value: a}\n") +
            after);
    const QByteArray service = "---\napiVersion: v1\nkind: Service\nmetadata: {name: api}\n";
    row("a Service's defaults, written or not",
        inContainer("          ports: [{containerPort: 80}]\n") + service +
            "spec: {type: ClusterIP, sessionAffinity: None, selector: {app: api}, "
            "ports: [{port: 80, targetPort: 80, protocol: TCP}]}\n",
        inContainer("          ports: [{containerPort: 80}]\n") + service +
            "spec: {selector: {app: api}, ports: [{port: \"80\"}]}\n");
    QByteArray noisy = deployment({}, "          command: [serve]\n");
    noisy.replace("metadata: {name: api}",
                  "metadata:\n  name: api\n  uid: 1f0\n  resourceVersion: \"8\"\n  generation: 3\n"
                  "  creationTimestamp: null\n  managedFields: [{manager: kubectl}]\n"
                  "  labels: {helm.sh/chart: api-1.2.3}\n"
                  "  annotations: {kubectl.kubernetes.io/last-applied-configuration: \"{}\", "
                  "checksum/config: abc}\n");
    noisy.replace("labels: {app: api}", "labels: {app: api, pod-template-hash: 7d9f8b6c5}");
    row("what the cluster and tools write for themselves",
        noisy + "status: {replicas: 1}\n",
        deployment({}, "          command: [serve]\n"));
    row("the hash that Kustomize puts behind a ConfigMap's name",
        inContainer("          volumeMounts: [{name: c, mountPath: /etc/app}]\n"
                    "      volumes: [{name: c, configMap: {name: app-config-7b4k9t5h2m}}]\n"),
        inContainer("          volumeMounts: [{name: c, mountPath: /etc/app}]\n"
                    "      volumes: [{name: c, configMap: {name: app-config}}]\n"));
    row("the order of mounts and volumes",
        inContainer("          volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b}]\n"
                    "      volumes: [{name: a, emptyDir: {}}, {name: b, hostPath: {path: /x}}]\n"),
        inContainer(
            "          volumeMounts: [{name: b, mountPath: /b}, {name: a, mountPath: /a}]\n"
            "      volumes: [{name: b, hostPath: {path: /x}}, {name: a, emptyDir: null}]\n"));
    row("YAML or JSON",
        inContainer("          env: [{name: A, value: a}]\n"),
        R"({"apiVersion": "v1", "kind": "List", "items": [{"kind": "Deployment",
            "apiVersion": "apps/v1", "metadata": {"name": "api"}, "spec": {"template": {
            "metadata": {"labels": {"app": "api"}}, "spec": {"containers": [{"name": "api",
            "image": "acme/api:1", "env": [{"name": "A", "value": "a"}]}]}}}}]})");
}

void TestEquality::theSameFactWrittenDifferentlyIsNoDifference()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    auto left = load(one);
    auto right = load(other);
    VERIFY_OK(left);
    VERIFY_OK(right);
    QVERIFY(!left->environment.services.empty());
    QCOMPARE(left->environment.services.size(), right->environment.services.size());
    // Who saw an environment is told by what the cluster writes, and is no fact of it.
    left->environment.isLive = right->environment.isLive = false;
    const bool isEqual = left->environment == right->environment;
    QVERIFY2(isEqual, (textOf(left->environment) + "----\n" + textOf(right->environment)).c_str());
}

void TestEquality::anotherFactIsADifference_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("another request")
        << inContainer("          resources: {limits: {memory: 1Gi}}\n")
        << inContainer("          resources: {limits: {memory: 1Gi}, requests: {memory: 1Mi}}\n");
    QTest::newRow("another probe")
        << inContainer("          livenessProbe: {httpGet: {port: 80}}\n")
        << inContainer("          livenessProbe: {httpGet: {port: 80, scheme: HTTPS}}\n");
    QTest::newRow("a reference to what stands behind it")
        << inContainer("          env: [{name: A, value: a}, {name: B, value: x-$(A)}]\n")
        << inContainer("          env: [{name: B, value: x-$(A)}, {name: A, value: a}]\n");
    QTest::newRow("a secret instead of plain text")
        << inContainer("          env: [{name: A, value: a}]\n")
        << inContainer("          env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: A}}}]\n"
                       "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\n"
                       "stringData: {A: a}\n");
}

void TestEquality::anotherFactIsADifference()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto left = load(one);
    const auto right = load(other);
    VERIFY_OK(left);
    VERIFY_OK(right);
    QVERIFY(!(left->environment == right->environment));
}

QTEST_APPLESS_MAIN(TestEquality)
#include "tst_equality.moc"
