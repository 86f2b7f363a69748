// SPDX-License-Identifier: Apache-2.0
// measure_parity make|compare SERVICES: three environments of as many services with 100 config vars
// each, made (`make`), and aligned and compared too (`compare`). What comparing takes is the
// difference; `compare` also prints it.

#include "core/model/environment.h"
#include "core/parity/compare.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plumbline;

constexpr int kVars = 100;

/// Of every ten vars two differ as they should, one is a secret and one is drift.
std::string valueOf(int service, int number, const std::string& place)
{
    switch (number % 10) {
    case 0:
        return "https://part" + std::to_string(service) + "." + place + ".example/api";
    case 1:
        return "bucket-" + place + "-" + std::to_string(number);
    case 2:
        return place + "-secret-" + std::to_string(service * kVars + number);
    case 3:
        return place == "prod" ? "north" : "south";
    case 4:
        return "true";
    default:
        return "value-" + std::to_string(number);
    }
}

std::string nameOf(int number)
{
    static constexpr std::array kEndings{"_URL",
                                         "_BUCKET",
                                         "_PASSWORD",
                                         "_STATION",
                                         "_ENABLED",
                                         "_NAME",
                                         "_MODE",
                                         "_LIMIT",
                                         "_PATH",
                                         "_WORD"};
    return "KEY_" + std::to_string(number) + kEndings.at(static_cast<std::size_t>(number % 10));
}

model::Environment make(const std::string& place, int services)
{
    model::Environment environment;
    environment.name = place;
    for (int i = 0; i < services; ++i) {
        model::Service service;
        service.name = "part-" + std::to_string(i);
        service.image = model::written(
            *model::parseImageReference("acme/part" + std::to_string(i) + ":1.2"), Origin{});
        service.config.reserve(kVars);
        for (int j = 0; j < kVars; ++j)
            service.config.push_back(
                model::makeConfigVar(nameOf(j),
                                     valueOf(i, j, place),
                                     "environment",
                                     {.file = "deploy/" + place + "/services.env",
                                      .line = j,
                                      .column = 1,
                                      .object = {},
                                      .layer = {}}));
        environment.services.push_back(std::move(service));
    }
    model::sortEnvironment(environment);
    return environment;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: measure_parity make|compare SERVICES\n", stderr);
        return 2;
    }
    const int services = std::atoi(argv[2]);
    std::vector<model::Environment> environments;
    for (const char* place : {"dev", "staging", "prod"})
        environments.push_back(make(place, services));
    if (std::string_view(argv[1]) != "compare")
        return 0;
    const auto began = std::chrono::steady_clock::now();
    const parity::Comparison comparison =
        parity::compare(environments,
                        {.names = {},
                         .keyClasses = {},
                         .secretKey = "a key of one run, 32 bytes long.",
                         .productions = {}});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
    std::printf("%zu rows in %.3f s\n", comparison.rows.size(), taken.count());
    // A row for every var at the least, or it was not this that was measured.
    return comparison.rows.size() >= static_cast<std::size_t>(services) * kVars ? 0 : 1;
}
