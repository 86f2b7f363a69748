// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;

bool isEmulator(const BackingService& backing)
{
    static constexpr std::array kImages{std::string_view{"localstack"},
                                        std::string_view{"dynamodb-local"},
                                        std::string_view{"elasticmq"},
                                        std::string_view{"azurite"},
                                        std::string_view{"fake-gcs-server"},
                                        std::string_view{"pubsub-emulator"},
                                        std::string_view{"cloud-sdk"},
                                        std::string_view{"firebase"},
                                        std::string_view{"azure-cosmos-emulator"},
                                        std::string_view{"moto"},
                                        std::string_view{"goaws"},
                                        std::string_view{"minio"},
                                        std::string_view{"kinesalite"}};
    if (!backing.container || !backing.container->image.isSet())
        return false;
    const std::string& repository = backing.container->image.value.repository;
    return std::ranges::any_of(kImages, [&](std::string_view image) {
        return repository.find(image) != std::string::npos;
    });
}

Evidence describe(const BackingService& backing)
{
    const bool isContainer = backing.container && backing.container->image.isSet();
    return {.environment = {},
            .state = model::State::Set,
            .value = isContainer ? backing.container->image.value.familiar() : backing.engine,
            .group = {},
            .reason = {},
            .origin = backing.origin};
}

void checkEmulatorFidelity(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        const std::vector<std::size_t> places = placesOf(backing);
        std::vector<std::size_t> emulated;
        std::ranges::copy_if(places, std::back_inserter(emulated), [&](std::size_t place) {
            return isEmulator(*backing.members[place]);
        });
        if (places.size() < 2)
            continue;
        const Subject subject = subjectOf(backing, places);
        if (emulated.empty() || emulated.size() == places.size()) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(
            subject,
            {.message = phrase("{} is an emulator in {}", backing.name, enumerate(input, emulated)),
             .reason = {},
             .severity = {},
             .evidence = evidenceOf(input, backing, places, describe),
             .fix = {}});
    }
}

} // namespace

const Rule kEmulatorFidelity{
    .id = "emulator-fidelity",
    .factor = Factor::BackingServices,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "An emulator stands in for a backing service",
    .rationale = "Emulators leave out limits, permissions, consistency and rarer calls.",
    .compares = "Images that emulate a provider's service with the service itself.",
    .guards = "Environments that all use the emulator.",
    .remedy = "Write down what the emulator cannot do, and try those parts against the real one.",
    .check = checkEmulatorFidelity};

} // namespace plumbline::parity::rules
