// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/onboarding/command.h"
#include "core/workspace/onboard_certificates.h"
#include "core/workspace/onboard_git.h"
#include "core/workspace/snapshot_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <arpa/inet.h>
#include <cstdlib>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using onboarding::CertificateFact;

constexpr std::chrono::seconds kOpensslLimit{30};
constexpr std::string_view kAuthorityKey = "ca.key";
constexpr std::string_view kAuthorityFile = "ca.crt";

/// A folder that only this account can look into, and that goes with its owner.
class WorkFolder
{
public:
    WorkFolder()
    {
        std::string name = (fs::temp_directory_path(m_failed) / "plumbline-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr)
            m_path = name;
    }

    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    WorkFolder(WorkFolder&&) = delete;
    WorkFolder& operator=(WorkFolder&&) = delete;

    ~WorkFolder()
    {
        if (!m_path.empty())
            fs::remove_all(m_path, m_failed);
    }

    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    std::error_code m_failed;
    fs::path m_path;
};

/// openssl in that folder; its files have names there.
Result<> runOpenssl(const OnboardRequest& request,
                    const fs::path& folder,
                    std::vector<std::string> arguments)
{
    const auto outcomes = onboarding::runAll({{.program = "openssl",
                                               .arguments = std::move(arguments),
                                               .variables = request.workspace.variables,
                                               .input = {},
                                               .directory = folder.string()}},
                                             kOpensslLimit,
                                             {});
    const onboarding::CommandOutcome& outcome = outcomes.front();
    if (outcome.isGood())
        return {};
    if (outcome.error && outcome.error->code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
                    phrase("openssl is not installed, which makes certificates"),
                    phrase("install the package openssl"));
    return fail(ErrorCode::Internal,
                phrase("openssl {}: {}",
                       outcome.exitCode ? Phrase(onboarding::exitText(*outcome.exitCode))
                                        : phrase("did not end in time"),
                       printable(trimmed(outcome.output))));
}

std::vector<std::string> newKeyWords(std::string_view key)
{
    return {"-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-keyout",
            std::string(key),
            "-config",
            "asked.cnf"};
}

/// This account's authority, made where there is none yet. The value is its folder.
Result<fs::path> authorityFolder(const OnboardRequest& request,
                                 const std::function<void(const Phrase&)>& remark)
{
    const fs::path data = dataFolder(request.places);
    if (data.empty())
        return fail(ErrorCode::NotFound,
                    phrase("there is no home folder to keep the certificates' authority in"),
                    phrase("set HOME or XDG_DATA_HOME"));
    const fs::path folder = data / "certificates";
    std::error_code unknown;
    if (fs::exists(folder / kAuthorityKey, unknown) && fs::exists(folder / kAuthorityFile, unknown))
        return folder;
    const WorkFolder work;
    const std::string config = "[req]\nprompt=no\ndistinguished_name=name\nx509_extensions=own\n"
                               "[name]\nCN=Plumbline development authority\n"
                               "[own]\nbasicConstraints=critical,CA:TRUE,pathlen:0\n"
                               "keyUsage=critical,keyCertSign,cRLSign\n"
                               "subjectKeyIdentifier=hash\n";
    std::vector<std::string> words{"req", "-x509", "-days", "3650", "-out", "ca.crt"};
    std::ranges::copy(newKeyWords(kAuthorityKey), std::back_inserter(words));
    Result<> done = writePrivateFile(work.path() / "asked.cnf", config);
    if (done)
        done = runOpenssl(request, work.path(), std::move(words));
    for (const std::string_view name : {kAuthorityKey, kAuthorityFile}) {
        const auto text = done ? readFile(work.path() / name) : Result<std::string>();
        if (done && !text)
            done = tl::unexpected(text.error());
        if (done)
            done = writePrivateFile(folder / name, *text);
    }
    if (!done)
        return tl::unexpected(done.error());
    if (remark)
        remark(phrase("made an authority for this account's certificates: browsers take them "
                      "once they are told to trust {}",
                      (folder / kAuthorityFile).string()));
    return folder;
}

bool isAddress(const std::string& host)
{
    in6_addr address{};
    return inet_pton(AF_INET, host.c_str(), &address) == 1 ||
           inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

std::string leafConfig(const std::vector<std::string>& hosts)
{
    std::string text = "[req]\nprompt=no\ndistinguished_name=name\n[name]\nCN=" + hosts.front() +
                       "\n[own]\nbasicConstraints=critical,CA:FALSE\n"
                       "keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n"
                       "authorityKeyIdentifier=keyid\nsubjectAltName=@hosts\n[hosts]\n";
    for (std::size_t i = 0; i < hosts.size(); ++i)
        text += fmt::format("{}.{}={}\n", isAddress(hosts[i]) ? "IP" : "DNS", i + 1, hosts[i]);
    return text;
}

/// Names go into openssl's configuration: letters, digits, and what hosts are written with.
Result<> checkHosts(const CertificateFact& fact)
{
    constexpr std::string_view kAllowed = "-.:*_";
    for (const std::string& host : fact.hosts) {
        const bool isPlain = !host.empty() && std::ranges::all_of(host, [&](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                   kAllowed.find(c) != std::string_view::npos;
        });
        if (!isPlain)
            return fail(ErrorCode::Invalid,
                        phrase("{} is no host that a certificate can be for", printable(host)),
                        phrase("a name such as shop.localhost, or an address"),
                        fact.origin);
    }
    return {};
}

/// Nothing outside of the workspace is written, and nothing that git tracks.
Result<> checkPlaces(const fs::path& root, const CertificateFact& fact, const CloneView& git)
{
    for (const std::string& file : {fact.certificate, fact.key}) {
        if (file.empty())
            continue;
        const std::string real = shownFile(root, root / file);
        if (fs::path(real).is_absolute() || real.starts_with(".."))
            return fail(ErrorCode::Denied,
                        phrase("{} lies outside of the workspace", printable(file)),
                        {},
                        fact.origin);
        if (git.isTracked(file))
            return fail(ErrorCode::Denied,
                        phrase("{} is in version control: no certificate of one machine is "
                               "written to it",
                               file),
                        phrase("git rm --cached {0}, and add {0} to .gitignore", file),
                        Origin{.file = file, .line = 0, .column = 0, .object = {}, .layer = {}});
    }
    return {};
}

struct MadePair
{
    std::string certificate;
    Secret key; ///< empty: an authority's stays where it is
};

Result<MadePair> makePair(const OnboardRequest& request,
                          const fs::path& authority,
                          const std::vector<std::string>& hosts)
{
    const WorkFolder work;
    std::vector<std::string> words{"req", "-new", "-out", "asked.csr"};
    std::ranges::copy(newKeyWords("made.key"), std::back_inserter(words));
    // browsers refuse those that are good for longer
    const std::vector<std::string> signing{"x509",
                                           "-req",
                                           "-in",
                                           "asked.csr",
                                           "-days",
                                           "397",
                                           "-CA",
                                           (authority / kAuthorityFile).string(),
                                           "-CAkey",
                                           (authority / kAuthorityKey).string(),
                                           "-set_serial",
                                           "0x4" + randomText(31, "0123456789abcdef"),
                                           "-extfile",
                                           "asked.cnf",
                                           "-extensions",
                                           "own",
                                           "-out",
                                           "made.crt"};
    Result<> done = writePrivateFile(work.path() / "asked.cnf", leafConfig(hosts));
    if (done)
        done = runOpenssl(request, work.path(), std::move(words));
    if (done)
        done = runOpenssl(request, work.path(), signing);
    if (!done)
        return tl::unexpected(done.error());
    const auto certificate = readFile(work.path() / "made.crt");
    auto key = readFile(work.path() / "made.key");
    if (!certificate || !key)
        return fail(ErrorCode::Internal, phrase("openssl wrote no certificate"));
    return MadePair{.certificate = *certificate, .key = Secret(std::move(*key))};
}

Result<MadePair>
pairFor(const OnboardRequest& request, const CertificateFact& fact, const fs::path& authority)
{
    if (!fact.isAuthority)
        return makePair(request, authority, fact.hosts);
    return readFile(authority / kAuthorityFile).transform([](std::string text) {
        return MadePair{.certificate = std::move(text), .key = {}};
    });
}

} // namespace

Result<> makeCertificateFiles(const OnboardRequest& request,
                              const CertificateFact& fact,
                              const std::function<void(const Phrase&)>& remark,
                              OnboardView& view)
{
    const fs::path& root = view.manifest.root;
    const CloneView git(root);
    Result<> fine = checkHosts(fact);
    if (fine)
        fine = checkPlaces(root, fact, git);
    if (!fine)
        return fine;
    const auto pair = authorityFolder(request, remark).and_then([&](const fs::path& authority) {
        return pairFor(request, fact, authority);
    });
    if (!pair)
        return tl::unexpected(pair.error());
    for (const std::string& file : {fact.certificate, fact.key}) {
        if (!file.empty())
            fine = git.keepOut(file, remark);
        if (!fine)
            return fine;
        std::error_code failed; // told by the write
        fs::create_directories((root / file).parent_path(), failed);
    }
    // remembered before it is written, and its key last: ended in between, the next run makes it anew
    view.record.done[certificateMark(fact.certificate)] = sha256Hex(pair->certificate);
    fine = writeOnboardRecord(onboardRecordFile(root, request.workspace.variables), view.record);
    if (fine)
        fine = writeFileAtomically(root / fact.certificate, pair->certificate);
    if (fine && !pair->key.isEmpty())
        fine = writeFileAtomically(root / fact.key, pair->key.reveal(), kOwnerOnly);
    if (!fine)
        return fine;
    if (remark)
        remark(fact.key.empty() ? phrase("written {}", fact.certificate)
                                : phrase("written {} and {}", fact.certificate, fact.key));
    return {};
}

} // namespace plumbline::workspace
