// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/pictures.h"

#include <algorithm>

namespace plumbline::test {

namespace {

/// Every page, and every state that a page or a card of it can be in.
std::vector<Picture> pictures()
{
    // Images that prod's services run as, so that the mirror has them.
    const engine::SimulatedOptions calm{
        .timeFactor = 0.3, .images = {"redis:6.2", "postgres:14.9", "rabbitmq:3.10.25-management"}};
    const engine::SimulatedOptions broken{.timeFactor = 0.02, .failingHealth = {"db"}};
    return {{"start", atStart, calm},
            {"overview", overview, calm},
            {"compare", comparing, calm},
            {"pair", comparingTwo, calm},
            {"findings", fixing, calm},
            {"onboarding", onboarding, calm},
            {"stack", up, calm},
            {"graph", upAsGraph, calm},
            {"launch", launching, calm},
            {"console", console, calm},
            {"watch", watching, {.timeFactor = 0.05}},
            {"tasks", tasks, calm},
            {"volumes", volumes, calm},
            {"probes", probing, calm},
            {"mirror", mirroring, calm},
            {"reports", reports, calm},
            {"settings", withoutWorkspace("settings"), calm},
            {"first-start", nothing},
            {"plan", [](const Stage& stage) { stage.openStack(); }},
            {"palette", palette},
            {"waiver", waiving},
            {"remove", removing},
            {"console-asks", consoleAsking, calm},
            {"task-asks", taskAsking},
            {"emptying", emptying},
            {"restoring", restoring},
            {"copy", copied},
            {"no-swarm", withoutSwarm},
            {"failure", failed, broken},
            {"port-taken", portTaken, {.timeFactor = 0.02, .takenPorts = {8080}}},
            {"onboard-asks", asking, {.timeFactor = 0.02}},
            {"onboard-runs", onboardingRuns},
            {"onboard-stuck", stuck, broken},
            {.name = "no-engine", .prepare = withoutEngine, .isUnreachable = true},
            {"no-workspace", withoutWorkspace("stack")},
            {"alone", alone},
            {.name = "long-words", .prepare = up, .hasLongWords = true},
            {"long-stack", launchingMany, {.timeFactor = 0.1}},
            {.name = "right-to-left", .prepare = fixing, .language = "ar"}};
}

} // namespace

std::optional<Picture> pictureOf(const QString& name)
{
    const auto all = pictures();
    QStringList parts = name.split('-');
    QStringList wishes;
    for (; !parts.isEmpty(); wishes.append(parts.takeLast())) {
        const auto found = std::ranges::find(all, parts.join('-'), &Picture::name);
        if (found == all.end())
            continue;
        Picture picture = *found;
        picture.name = name;
        for (const QString& wish : wishes) {
            if (wish == "light")
                picture.scheme = "light";
            else if (wish == "dark")
                picture.scheme = "dark";
            else if (wish == "1920")
                picture.size = QSize(1920, 1080);
            else if (wish == "small")
                picture.size = QSize(860, 560);
            else if (wish == "german")
                picture.language = "de";
            else
                return std::nullopt;
        }
        return picture;
    }
    return std::nullopt;
}

QStringList allPictures()
{
    QStringList names;
    for (const Picture& picture : pictures()) {
        for (const char* language : {"", "-german"}) {
            for (const char* scheme : {"-light", "-dark"}) {
                for (const char* size : {"", "-1920"})
                    names.append(picture.name + language + scheme + size);
            }
        }
        names.append(picture.name + "-small");
    }
    return names;
}

} // namespace plumbline::test
