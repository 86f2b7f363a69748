// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/onboard_view.h"

/// Certificates of a workspace: which it needs, how they are, and one for this machine.
namespace plumbline::workspace {

/// Whether the file ends like a certificate or its key.
bool isCertificateName(const std::string& file);

/// What the record knows one by that was made here.
inline constexpr std::string_view kCertificateMark = "certificate ";
std::string certificateMark(const std::string& certificate);

/// Those that `plumbline.yaml` declares, that services mount, and that their config vars or dotenv
/// files name, where these files lie in the workspace. `project`: may be none.
void viewCertificates(const OnboardRequest& request,
                      const compose::Project* project,
                      OnboardView& view);

/// Makes the certificate and its key (mode 0600), signed by an authority of this account's own,
/// which lies outside of every repository and is made with the first; files that git does not ignore
/// are kept out of this clone's commits. What was made is in the view's record.
/// **Errors:** Denied (git tracks one of the files; one lies outside; it cannot be written), NotFound
/// (no openssl; no data folder), Internal (openssl fails).
Result<> makeCertificateFiles(const OnboardRequest& request,
                              const onboarding::CertificateFact& fact,
                              const std::function<void(const Phrase&)>& remark,
                              OnboardView& view);

} // namespace plumbline::workspace
