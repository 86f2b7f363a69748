// SPDX-License-Identifier: Apache-2.0
#include "core/sources/ecs/task.h"
#include "core/sources/platform_name.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace plumbline::sources::ecs {

namespace {

using model::State;

Origin placeIn(const TaskContext& context, const Tree& tree)
{
    return context.place ? *context.place : originOf(tree, context.file);
}

bool isForFargate(const Tree& task)
{
    const auto names = [](const Tree* list) {
        return list != nullptr && std::ranges::any_of(list->items, [](const Tree& one) {
                   return one.text == "FARGATE";
               });
    };
    return names(field(task, "requiresCompatibilities")) ||
           names(task.find("requires_compatibilities")) || names(field(task, "compatibilities"));
}

/// `runtimePlatform` of a task definition, `runtime_platform` of Terraform, where it is a list.
model::Fact<std::string> taskPlatform(const Tree& task, const TaskContext& context)
{
    const Tree* block = field(task, "runtimePlatform");
    if (block == nullptr)
        block = task.find("runtime_platform");
    if (block != nullptr && block->isSequence() && !block->items.empty())
        block = &block->items.front();
    const auto word = [&](std::string_view name, std::string_view other) {
        const Tree* tree = block == nullptr ? nullptr : field(*block, name);
        if (tree == nullptr && block != nullptr)
            tree = block->find(other);
        return tree;
    };
    const Tree* system = word("operatingSystemFamily", "operating_system_family");
    const Tree* architecture = word("cpuArchitecture", "cpu_architecture");
    if (architecture != nullptr && !architecture->text.empty())
        return model::written(
            platformName(system == nullptr ? std::string_view() : system->text, architecture->text),
            placeIn(context, *architecture));
    if (isForFargate(task))
        return model::defaulted(
            std::string("linux/amd64"), phrase("Fargate's default"), placeIn(context, task));
    return model::absent<std::string>(
        State::Unknown, phrase("that of the container instance"), placeIn(context, task));
}

/// A file system of EFS is shared by all tasks; a volume of the host is that host's.
void describeTaskAccess(model::Service& service, const Tree& task, const TaskContext& context)
{
    const Tree* volumes = field(task, "volumes");
    if (volumes == nullptr)
        volumes = task.find("volume");
    for (std::size_t i = 0; volumes != nullptr && i < volumes->items.size(); ++i) {
        const Tree& volume = volumes->items[i];
        const Tree* shared = field(volume, "efsVolumeConfiguration");
        if (shared == nullptr)
            shared = volume.find("efs_volume_configuration");
        if (shared == nullptr || (shared->isSequence() && shared->items.empty()))
            continue;
        for (model::Mount& mount : service.mounts) {
            if (mount.source == fieldText(volume, "name"))
                mount.access = model::defaulted(
                    model::VolumeAccess::Many, phrase("EFS is shared"), placeIn(context, *shared));
        }
    }
}

} // namespace

void describeTaskRuntime(model::Service& service, const Tree& task, const TaskContext& context)
{
    service.platform = taskPlatform(task, context);
    const Tree* mode = field(task, "networkMode");
    if (mode == nullptr)
        mode = task.find("network_mode");
    if (mode != nullptr && !mode->text.empty())
        service.hostNetwork = model::written(mode->text == "host", placeIn(context, *mode));
    service.pullPolicy =
        isForFargate(task)
            ? model::defaulted(
                  std::string("always"), phrase("Fargate keeps no images"), service.origin)
            : model::absent<std::string>(
                  State::Unknown, phrase("left to the agent of the instance"), service.origin);
    describeTaskAccess(service, task, context);
}

} // namespace plumbline::sources::ecs
