// SPDX-License-Identifier: Apache-2.0
// What kubernetes_bench.py measures, a step a process so that its memory is its own:
//
//   make FILE MEGABYTES    writes a list as `kubectl get -o json` gives one
//   parse FILE             nlohmann::json::parse, what the reading is held against
//   tree FILE              the importers' own tree of the same text
//   load FILE...           the whole import; prints how much came out
//   show FILE...           the same, and prints all of it (secrets masked)
#include "core/base/file.h"
#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/sources/tree.h"
#include "tests/sources/environment_text.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using namespace plumbline;
using nlohmann::json;

namespace {

json metadata(const std::string& name, int number)
{
    return {
        {"name", name},
        {"namespace", "team-" + std::to_string(number % 20)},
        {"uid", "6b7c1c0e-34b0-4f55-9d5f-" + std::to_string(100000000000 + number)},
        {"resourceVersion", std::to_string(700000 + number)},
        {"creationTimestamp", "2026-02-03T10:11:12Z"},
        {"labels", {{"app.kubernetes.io/name", name}, {"app.kubernetes.io/part-of", "product"}}},
        {"managedFields",
         {{{"manager", "kubectl-client-side-apply"},
           {"operation", "Update"},
           {"fieldsType", "FieldsV1"},
           {"fieldsV1",
            {{"f:spec", {{"f:replicas", json::object()}, {"f:selector", json::object()}}}}}}}}};
}

json container(const std::string& name, int number)
{
    json env = json::array();
    for (int i = 0; i < 30; ++i)
        env.push_back(
            {{"name", "SETTING_" + std::to_string(i)},
             {"value", "https://service-" + std::to_string((number + i) % 500) + ".internal/v1"}});
    env.push_back({{"name", "DB_PASSWORD"},
                   {"valueFrom", {{"secretKeyRef", {{"name", name}, {"key", "password"}}}}}});
    return {{"name", "main"},
            {"image", "registry.example.com/team/" + name + ":1." + std::to_string(number)},
            {"imagePullPolicy", "IfNotPresent"},
            {"env", env},
            {"envFrom", {{{"configMapRef", {{"name", name}}}}}},
            {"ports", {{{"name", "http"}, {"containerPort", 8080}, {"protocol", "TCP"}}}},
            {"readinessProbe",
             {{"httpGet", {{"path", "/healthz"}, {"port", "http"}, {"scheme", "HTTP"}}},
              {"periodSeconds", 5}}},
            {"resources",
             {{"limits", {{"cpu", "500m"}, {"memory", "256Mi"}}}, {"requests", {{"cpu", "100m"}}}}},
            {"terminationMessagePath", "/dev/termination-log"}};
}

json deployment(const std::string& name, int number)
{
    return {{"apiVersion", "apps/v1"},
            {"kind", "Deployment"},
            {"metadata", metadata(name, number)},
            {"spec",
             {{"replicas", number % 4 + 1},
              {"selector", {{"matchLabels", {{"app.kubernetes.io/name", name}}}}},
              {"template",
               {{"metadata", {{"labels", {{"app.kubernetes.io/name", name}}}}},
                {"spec",
                 {{"containers", {container(name, number)}},
                  {"terminationGracePeriodSeconds", 30}}}}}}},
            {"status",
             {{"availableReplicas", 1},
              {"conditions",
               {{{"type", "Available"},
                 {"status", "True"},
                 {"reason", "MinimumReplicasAvailable"},
                 {"message", "Deployment has minimum availability."}}}}}}};
}

json configMap(const std::string& name, int number)
{
    json data = json::object();
    for (int i = 0; i < 20; ++i)
        data["KEY_" + std::to_string(i)] = "value " + std::to_string(i) + " of " + name;
    return {{"apiVersion", "v1"},
            {"kind", "ConfigMap"},
            {"metadata", metadata(name, number)},
            {"data", data}};
}

json secret(const std::string& name, int number)
{
    return {{"apiVersion", "v1"},
            {"kind", "Secret"},
            {"metadata", metadata(name, number)},
            {"data", {{"password", "c2VzYW1lLW9wZW4="}}}};
}

json service(const std::string& name, int number)
{
    return {{"apiVersion", "v1"},
            {"kind", "Service"},
            {"metadata", metadata(name, number)},
            {"spec",
             {{"selector", {{"app.kubernetes.io/name", name}}},
              {"ports", {{{"name", "http"}, {"port", 80}, {"targetPort", "http"}}}}}}};
}

int make(const std::string& path, std::size_t megabytes)
{
    std::ofstream file(path);
    file << "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n";
    for (int number = 0; file.tellp() < static_cast<std::streamoff>(megabytes << 20U); ++number) {
        const std::string name = "service-" + std::to_string(number);
        for (const json& object : {deployment(name, number),
                                   configMap(name, number),
                                   secret(name, number),
                                   service(name, number)})
            file << object.dump(4) << ",\n";
    }
    file << configMap("last", 0).dump(4) << "\n    ],\n    \"kind\": \"List\"\n}\n";
    return file ? 0 : 1;
}

std::vector<sources::InputFile> read(const std::vector<std::string>& paths)
{
    std::vector<sources::InputFile> files;
    for (const std::string& path : paths) {
        Result<std::string> text = readFile(path);
        if (text)
            files.push_back({.name = path, .text = std::move(*text)});
        else
            std::cerr << toString(text.error()) << "\n";
    }
    return files;
}

int load(const std::vector<std::string>& paths, bool isShown)
{
    const auto loaded = sources::kubernetes::load(read(paths));
    if (!loaded) {
        std::cerr << toString(loaded.error()) << "\n";
        return 1;
    }
    if (isShown)
        std::cout << textOf(*loaded);
    std::cout << loaded->environment.services.size() << " services, " << loaded->diagnostics.size()
              << " remarks\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 2) {
        std::cerr << "measure_kubernetes make|parse|tree|load|show FILE...\n";
        return 2;
    }
    const std::vector<std::string> files(words.begin() + 1, words.end());
    if (words[0] == "make" && words.size() == 3)
        return make(words[1], std::stoul(words[2]));
    if (words[0] == "parse")
        return json::parse(read(files).front().text).is_object() ? 0 : 1;
    if (words[0] == "tree")
        return sources::readJsonTree(read(files).front().text, files.front()) ? 0 : 1;
    return load(files, words[0] == "show");
}
