// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/onboard_certificates.h"

#include "core/base/certificate.h"
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/dotenv.h"
#include "core/parity/gaps.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using onboarding::CertificateFact;

bool isPrivateKeyName(const std::string& file)
{
    const std::string name = toLower(fs::path(file).filename().string());
    return name.ends_with(".key") || name.find("-key.") != std::string::npos ||
           name.find("privkey") != std::string::npos;
}

/// `ca.crt`, `rootCA.pem`, `shop-ca.pem`.
bool isAuthorityName(const std::string& file)
{
    const std::string stem = toLower(fs::path(file).stem().string());
    return stem == "ca" || stem == "rootca" || stem == "root" || stem.ends_with("-ca") ||
           stem.ends_with("_ca") || stem.starts_with("ca-") || stem.ends_with("rootca");
}

/// Whether the path leads out of the workspace.
bool isOutside(const std::string& file)
{
    return fs::path(file).is_absolute() || file.starts_with("..");
}

/// Files that a workspace names, as far as their names say certificate or key.
class CertificateFiles
{
public:
    CertificateFiles(const compose::Project* project, const OnboardView& view)
        : m_project(project)
        , m_root(view.manifest.root)
    {
        if (project != nullptr)
            takeProject();
        for (const onboarding::TargetFile& target : view.sources.targets)
            takeDotenv(target);
    }

    /// certificate -> services that use it
    std::map<std::string, std::set<std::string>> certificates;
    std::set<std::string> keys;

    /// The key of the same name, else the only one in the folder.
    [[nodiscard]] std::string keyOf(const std::string& certificate) const
    {
        const fs::path path(certificate);
        std::vector<std::string> beside;
        for (const std::string& key : keys) {
            if (fs::path(key).parent_path() == path.parent_path())
                beside.push_back(key);
        }
        const auto same = std::ranges::find_if(beside, [&](const std::string& key) {
            return fs::path(key).stem().string().starts_with(path.stem().string());
        });
        if (same != beside.end())
            return *same;
        return beside.size() == 1 ? beside.front() : std::string();
    }

private:
    void take(const fs::path& path, const std::string& service)
    {
        const std::string file = shownFile(m_root, path);
        if (!isCertificateName(file) || isOutside(file))
            return;
        if (isPrivateKeyName(file))
            keys.insert(file);
        else if (service.empty())
            certificates[file];
        else
            certificates[file].insert(service);
    }

    void takeProject()
    {
        for (const auto& [name, service] : m_project->services) {
            for (const compose::Mount& mount : service.volumes) {
                if (mount.type == compose::Mount::Type::Bind)
                    take(m_project->workingDir / mount.source, name);
            }
            for (const auto& [key, value] : service.environment) {
                if (value)
                    takeInside(*value, service);
            }
            for (const auto* references : {&service.secrets, &service.configs}) {
                for (const compose::FileReference& reference : *references)
                    takeObject(reference.source, name);
            }
        }
    }

    void takeObject(const std::string& source, const std::string& service)
    {
        for (const auto* objects : {&m_project->secrets, &m_project->configs}) {
            const auto object = objects->find(source);
            if (object != objects->end() && !object->second.file.empty())
                take(m_project->workingDir / object->second.file, service);
        }
    }

    /// A path in a container, below a folder that is mounted there.
    void takeInside(const std::string& value, const compose::Service& service)
    {
        if (!value.starts_with('/') || !isCertificateName(value))
            return;
        for (const compose::Mount& mount : service.volumes) {
            const std::string below = mount.target + "/";
            if (mount.type == compose::Mount::Type::Bind && value.starts_with(below))
                take(m_project->workingDir / mount.source / value.substr(below.size()),
                     service.name);
        }
    }

    /// `TLS_CERT=./certs/shop.pem`, or a path in a container that gets the file.
    void takeDotenv(const onboarding::TargetFile& target)
    {
        const auto dotenv =
            compose::parseDotenv(target.text.value_or(target.exampleText),
                                 target.file,
                                 [](std::string_view) -> const std::string* { return nullptr; });
        for (const compose::DotenvEntry& entry : dotenv.entries) {
            const bool isRelative = entry.value.find('/') != std::string::npos &&
                                    !entry.value.starts_with('/') &&
                                    entry.value.find(':') == std::string::npos;
            if (isRelative)
                take(m_root / fs::path(target.file).parent_path() / entry.value, {});
            if (m_project == nullptr)
                continue;
            for (const auto& [name, service] : m_project->services)
                takeInside(entry.value, service);
        }
    }

    const compose::Project* m_project; // borrowed; may be none
    const fs::path& m_root;            // borrowed
};

std::string dayOf(std::chrono::system_clock::time_point time)
{
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

/// Looks at the files.
void judge(const OnboardRequest& request, const OnboardView& view, CertificateFact& fact)
{
    const fs::path& root = view.manifest.root;
    std::error_code unknown;
    fact.isThere = fs::exists(root / fact.certificate, unknown);
    fact.isKeyThere = !fact.key.empty() && fs::exists(root / fact.key, unknown);
    const auto text = readFile(root / fact.certificate);
    if (!text)
        return;
    const auto made = view.record.done.find(certificateMark(fact.certificate));
    fact.isMade = made != view.record.done.end() && made->second == sha256Hex(*text);
    const auto end = certificateEnd(*text);
    fact.isReadable = end.has_value();
    if (!end)
        return;
    fact.end = dayOf(*end);
    const auto now = parity::secondsOf(request.now);
    fact.isExpired = now && static_cast<double>(std::chrono::system_clock::to_time_t(*end)) <= *now;
    const auto names = certificateNames(*text);
    const bool isJudged = fact.isMade || !fact.origin.file.empty();
    for (const std::string& host : fact.hosts) {
        if (isJudged && !fact.isAuthority && !isNamed(names, host))
            fact.missingHosts.push_back(host);
    }
}

std::vector<std::string> usualHosts(const std::set<std::string>& services)
{
    std::vector<std::string> hosts{"localhost", "127.0.0.1"};
    hosts.insert(hosts.end(), services.begin(), services.end());
    return hosts;
}

CertificateFact declaredFact(const OnboardingStep& step, const std::set<std::string>& services)
{
    CertificateFact fact{.certificate = fs::path(step.value).lexically_normal().generic_string(),
                         .key = fs::path(step.key).lexically_normal().generic_string(),
                         .title = step.title,
                         .hosts = step.hosts,
                         .origin = step.origin};
    if (step.key.empty())
        fact.key = fs::path(fact.certificate).replace_extension(".key").generic_string();
    if (fact.hosts.empty())
        fact.hosts = usualHosts(services);
    return fact;
}

} // namespace

bool isCertificateName(const std::string& file)
{
    const std::string ending = fs::path(file).extension().string();
    return ending == ".crt" || ending == ".pem" || ending == ".cert" || ending == ".cer" ||
           ending == ".key";
}

std::string certificateMark(const std::string& certificate)
{
    return std::string(kCertificateMark) + certificate;
}

void viewCertificates(const OnboardRequest& request,
                      const compose::Project* project,
                      OnboardView& view)
{
    view.facts.certificates.clear();
    const CertificateFiles files(project, view);
    std::set<std::string> declared;
    const auto add = [&](CertificateFact fact) {
        judge(request, view, fact);
        view.facts.certificates.push_back(std::move(fact));
    };
    for (const OnboardingStep& step : view.manifest.manifest.onboarding) {
        if (step.kind != OnboardingStep::Kind::Certificate)
            continue;
        const auto services =
            files.certificates.find(fs::path(step.value).lexically_normal().generic_string());
        CertificateFact fact = declaredFact(
            step,
            services == files.certificates.end() ? std::set<std::string>() : services->second);
        declared.insert(fact.certificate);
        add(std::move(fact));
    }
    for (const auto& [certificate, services] : files.certificates) {
        if (declared.contains(certificate))
            continue;
        const bool isAuthority = isAuthorityName(certificate);
        add({.certificate = certificate,
             .key = isAuthority ? std::string() : files.keyOf(certificate),
             .title = {},
             .hosts = usualHosts(services),
             .isAuthority = isAuthority,
             .end = {},
             .missingHosts = {},
             .origin = {}});
    }
}

} // namespace plumbline::workspace
