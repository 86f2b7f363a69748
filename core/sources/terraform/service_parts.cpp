// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/service_parts.h"

#include "core/sources/quantities.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::sources::terraform {

using model::Service;
using model::State;

Origin Reading::place(const Resource& resource, const Tree* at) const
{
    Origin origin = originOf(at != nullptr ? *at : *resource.values, file);
    origin.object = resource.address;
    return origin;
}

std::optional<int> numberIn(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0
               ? std::optional(value)
               : std::nullopt;
}

void putVar(const Reading& reading,
            const Resource& resource,
            Service& service,
            std::string name,
            const Tree* value,
            const std::string& path,
            const std::string& layer)
{
    if (name.empty())
        return;
    const Origin origin = reading.place(resource, value);
    if (isUnknown(resource, path) || (value == nullptr && resource.unknown != nullptr)) {
        model::putConfigVar(
            service.config,
            model::makeUnreadConfigVar(
                std::move(name), State::Unknown, Phrase::ofWords(kAfterApply), layer, origin));
        return;
    }
    const Phrase proof = isSensitive(resource, path) ? Phrase::ofWords(kSensitive) : Phrase();
    const bool hasText = value != nullptr && value->isScalar() && !value->isNull();
    model::putConfigVar(
        service.config,
        model::makeConfigVar(
            std::move(name), hasText ? value->text : std::string(), layer, origin, proof));
}

void putVars(const Reading& reading,
             const Resource& resource,
             Service& service,
             const std::string& path,
             const std::string& layer)
{
    if (const Tree* variables = valueAt(resource.values, path)) {
        for (const Member& member : variables->members)
            putVar(reading,
                   resource,
                   service,
                   member.key,
                   &member.value,
                   path + "." + member.key,
                   layer);
    }
    // A plan leaves out what is known after apply, and marks it elsewhere.
    const Tree* later = valueAt(resource.unknown, path);
    if (later == nullptr)
        return;
    if (later->kind == Tree::Kind::Boolean && later->text == "true") {
        service.openConfig.push_back({.what = path,
                                      .reason = Phrase::ofWords(kAfterApply),
                                      .origin = reading.place(resource)});
        return;
    }
    for (const Member& member : later->members) {
        if (member.value.text == "true")
            putVar(reading, resource, service, member.key, nullptr, path + "." + member.key, layer);
    }
}

void putStored(const Reading& reading,
               const Resource& resource,
               Service& service,
               const std::string& name,
               const Tree& at,
               const Phrase& what,
               const Phrase& proof)
{
    if (name.empty())
        return;
    model::putConfigVar(
        service.config,
        model::makeUnreadConfigVar(
            name, State::Unreadable, what, "env", reading.place(resource, &at), proof));
}

void setImage(const Reading& reading, const Resource& resource, Service& service, const Tree* image)
{
    if (image == nullptr || image->text.empty())
        return;
    Result<model::ImageReference> reference = model::parseImageReference(image->text);
    service.image = reference
                        ? model::written(std::move(*reference), reading.place(resource, image))
                        : model::absent<model::ImageReference>(State::Unreadable,
                                                               reference.error().message,
                                                               reading.place(resource, image));
}

void addPort(const Reading& reading, const Resource& resource, Service& service, const Tree* port)
{
    const auto number = port == nullptr ? std::nullopt : numberIn(port->text);
    if (number && *number > 0 && *number < 65536)
        service.ports.push_back({.container = static_cast<std::uint16_t>(*number),
                                 .protocol = "tcp",
                                 .published = {},
                                 .ingress = {},
                                 .origin = reading.place(resource, port)});
}

Service
beginService(const Reading& reading, const Resource& resource, std::string name, const Tree* at)
{
    Service service;
    service.name = std::move(name);
    service.origin = reading.place(resource, at);
    return service;
}

void setReplicas(const Reading& reading,
                 const Resource& resource,
                 Service& service,
                 std::string_view least,
                 std::string_view most)
{
    const Tree* count = valueAt(resource.values, least);
    const auto number = count == nullptr ? std::nullopt : numberIn(count->text);
    if (!number)
        return;
    const int maximum = numberIn(textAt(resource, most)).value_or(*number);
    service.replicas = model::written(model::Replicas{*number, std::max(*number, maximum)},
                                      reading.place(resource, count));
}

void setWords(const Reading& reading,
              const Resource& resource,
              model::Fact<std::vector<std::string>>& words,
              const Tree* list)
{
    if (list == nullptr || list->items.empty())
        return;
    std::vector<std::string> texts;
    for (const Tree& item : list->items)
        texts.push_back(item.text);
    words = model::written(std::move(texts), reading.place(resource, list));
}

void setLimits(const Reading& reading,
               const Resource& resource,
               Service& service,
               const Tree* cpu,
               const Tree* memory)
{
    if (cpu != nullptr) {
        if (const auto amount = parseCpuQuantity(cpu->text))
            service.resources.cpuLimit = model::written(*amount, reading.place(resource, cpu));
    }
    if (memory != nullptr) {
        if (const auto amount = parseMemoryQuantity(memory->text))
            service.resources.memoryLimit =
                model::written(*amount, reading.place(resource, memory));
    }
}

} // namespace plumbline::sources::terraform
