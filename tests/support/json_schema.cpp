// SPDX-License-Identifier: Apache-2.0
#include "tests/support/json_schema.h"

#include "tests/test_paths.h"

#include <fstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace plumbline::test {

std::string schemaComplaint(const std::string& schema, const std::string& json)
{
    using Adapter = valijson::adapters::NlohmannJsonAdapter;
    std::ifstream file(PLUMBLINE_SCHEMAS "/" + schema + ".schema.json");
    const auto rules = nlohmann::json::parse(file, nullptr, false);
    if (rules.is_discarded())
        return "the schema " + schema + " cannot be read";
    const auto document = nlohmann::json::parse(json, nullptr, false);
    if (document.is_discarded())
        return "this is not JSON: " + json;
    valijson::Schema compiled;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(Adapter(rules), compiled);
    valijson::ValidationResults results;
    if (valijson::Validator().validate(compiled, Adapter(document), &results))
        return {};
    std::string complaint;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const std::string& part : error.context)
            complaint += part;
        complaint += ": " + error.description + "\n";
    }
    return complaint;
}

} // namespace plumbline::test
