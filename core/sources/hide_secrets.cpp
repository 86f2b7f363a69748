// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hide_secrets.h"

#include "core/base/secret_option.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace plumbline::sources {

namespace {

/// Shorter values are words that mean something else too: `postgres` is a password in many a
/// repository, and a user, a database and an image beside it.
constexpr std::size_t kShortestKnownSecret = 10;

void replaceAll(std::string& text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// Masks what one service's texts repeat of its secrets, and what their names say is one.
class Masker
{
public:
    void know(const std::vector<model::ConfigVar>& config)
    {
        for (const model::ConfigVar& var : config) {
            const auto* secret = std::get_if<Secret>(&var.value);
            if (secret != nullptr && secret->reveal().size() >= kShortestKnownSecret)
                m_known.push_back(secret);
        }
    }

    /// The words of a command line; one of them may be a line of shell with words of its own.
    void maskWords(std::vector<std::string>& words) const
    {
        bool isMysql = false;
        bool expectsSecret = false;
        for (std::string& word : words) {
            std::string masked;
            std::size_t at = 0;
            while (at < word.size()) {
                const std::size_t start =
                    std::min(word.find_first_not_of(" \t\n", at), word.size());
                const std::size_t end = std::min(word.find_first_of(" \t\n", start), word.size());
                masked += word.substr(at, start - at);
                const std::string_view token = std::string_view(word).substr(start, end - start);
                masked += maskedToken(token, expectsSecret, isMysql);
                expectsSecret = token.starts_with('-') && token.find('=') == std::string::npos &&
                                isSecretOption(token);
                isMysql = isMysql || token.find("mysql") != std::string::npos ||
                          token.find("mariadb") != std::string::npos;
                at = end;
            }
            word = scrubbed(masked);
        }
    }

    void maskText(std::string& text) const
    {
        std::vector<std::string> words{std::move(text)};
        maskWords(words);
        text = std::move(words.front());
    }

    void maskNamed(const std::string& name, std::string& value) const
    {
        if (isSecretName(name) && !isShellReference(value) && !value.empty())
            value = Secret::masked();
        else
            value = scrubbed(maskCredentials(value));
    }

private:
    static std::string maskedToken(std::string_view token, bool expectsSecret, bool isMysql)
    {
        if (expectsSecret && !token.starts_with('-') && !isShellReference(token))
            return std::string(Secret::masked());
        const std::size_t equals = token.find('=');
        if (equals != std::string_view::npos && isSecretOption(token.substr(0, equals)) &&
            !isShellReference(token.substr(equals + 1)))
            return std::string(token.substr(0, equals + 1)) + std::string(Secret::masked());
        constexpr std::string_view kShortPassword = "-p"; // of MySQL's clients, written together
        if (isMysql && token.starts_with(kShortPassword) && token.size() > kShortPassword.size() &&
            !isShellReference(token.substr(kShortPassword.size())))
            return std::string(kShortPassword) + std::string(Secret::masked());
        return maskCredentials(token);
    }

    [[nodiscard]] std::string scrubbed(std::string text) const
    {
        for (const Secret* secret : m_known)
            replaceAll(text, secret->reveal(), Secret::masked());
        return text;
    }

    std::vector<const Secret*> m_known; // borrowed from the environment
};

/// `API_TOKEN abc`, where somebody forgot a sign: what stands behind the name may be the value.
std::string plainName(const std::string& name)
{
    const std::size_t end = name.find_first_of(" \t\"'");
    if (end == std::string::npos || !isSecretName(std::string_view(name).substr(0, end)))
        return name;
    return fmt::format("{} {}", name.substr(0, end), Secret::masked());
}

template <class Value>
void hideInNames(std::map<std::string, Value>& values)
{
    std::vector<std::string> names;
    for (const auto& [name, value] : values) {
        if (plainName(name) != name)
            names.push_back(name);
    }
    for (const std::string& name : names) {
        auto node = values.extract(name);
        node.key() = plainName(name);
        values.insert(std::move(node));
    }
}

void hideInNames(std::vector<model::ConfigVar>& config)
{
    for (model::ConfigVar& var : config) {
        if (var.name.find_first_of(" \t\"'") != std::string::npos)
            var.name = plainName(var.name);
    }
}

void hideIn(model::Service& service, const std::vector<model::ConfigVar>& shared)
{
    Masker masker;
    masker.know(service.config);
    masker.know(service.buildArguments);
    masker.know(shared);
    masker.maskWords(service.entrypoint.value);
    masker.maskWords(service.command.value);
    for (model::HealthProbe& probe : service.probes)
        masker.maskText(probe.target);
    for (auto& [name, value] : service.labels)
        masker.maskNamed(name, value);
    for (auto& [name, value] : service.logging.value.options)
        masker.maskNamed(name, value);
    hideInNames(service.config);
    hideInNames(service.buildArguments);
    hideInNames(service.labels);
    hideInNames(service.logging.value.options);
}

} // namespace

void hideSecrets(model::Environment& environment)
{
    for (model::Service& service : environment.services)
        hideIn(service, environment.sharedConfig);
    for (model::BackingService& service : environment.backingServices) {
        Masker masker;
        if (service.container) {
            hideIn(*service.container, environment.sharedConfig);
            masker.know(service.container->config);
        }
        for (auto& [name, value] : service.parameters)
            masker.maskNamed(name, value.value);
        hideInNames(service.parameters);
    }
    hideInNames(environment.sharedConfig);
}

} // namespace plumbline::sources
