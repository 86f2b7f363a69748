// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/field_model.h"

#include "app/desktop/text.h"

#include <algorithm>

namespace plumbline::desktop {

namespace {

using onboarding::Field;
using onboarding::GeneratorKind;

QString wordsOf(const onboarding::Generator& generator)
{
    switch (generator.kind) {
    case GeneratorKind::None:
        break;
    case GeneratorKind::Hex:
        return FieldModel::tr("%1 random bytes, hex").arg(generator.size);
    case GeneratorKind::Base64:
        return FieldModel::tr("%1 random bytes, base64").arg(generator.size);
    case GeneratorKind::Password:
        return FieldModel::tr("a random password of %1 characters").arg(generator.size);
    case GeneratorKind::LaravelKey:
        return FieldModel::tr("a random key as Laravel writes it");
    case GeneratorKind::KeyPair:
        return FieldModel::tr("a new Ed25519 key pair, PEM");
    }
    return {};
}

/// What kind of value it is, in a word; empty where nothing tells.
QString wordOf(parity::ValueClass valueClass)
{
    switch (valueClass) {
    case parity::ValueClass::Secret:
        return FieldModel::tr("secret");
    case parity::ValueClass::Endpoint:
        return FieldModel::tr("endpoint");
    case parity::ValueClass::Identity:
        return FieldModel::tr("identity");
    case parity::ValueClass::Size:
        return FieldModel::tr("size");
    case parity::ValueClass::Telemetry:
        return FieldModel::tr("telemetry");
    case parity::ValueClass::Environment:
        return FieldModel::tr("environment");
    case parity::ValueClass::Debug:
        return FieldModel::tr("debugging");
    case parity::ValueClass::Flag:
        return FieldModel::tr("feature switch");
    case parity::ValueClass::Version:
        return FieldModel::tr("version");
    case parity::ValueClass::Locale:
        return FieldModel::tr("locale");
    case parity::ValueClass::Driver:
        return FieldModel::tr("driver");
    case parity::ValueClass::Constant:
        return FieldModel::tr("constant");
    case parity::ValueClass::Unknown:
        break;
    }
    return {};
}

QString proposalOf(const Field& field)
{
    if (field.isGenerated)
        return FieldModel::tr("made up: %1").arg(wordsOf(field.generator));
    if (!field.proposal)
        return {};
    const auto* plain = std::get_if<std::string>(&*field.proposal);
    const bool isEmpty =
        plain != nullptr ? plain->empty() : std::get<Secret>(*field.proposal).isEmpty();
    if (isEmpty)
        return FieldModel::tr("(empty)");
    return plain == nullptr || field.isSecret() ? text(Secret::masked()) : text(*plain);
}

FieldRow rowOf(const Field& field)
{
    FieldRow row{.id = text(field.key),
                 .name = text(field.name),
                 .files = commaJoined(field.files),
                 .help = text(field.help),
                 .need = text(field.need),
                 .valueClass = wordOf(field.valueClass),
                 .isSecret = field.isSecret(),
                 .isAsked = field.isAsked(),
                 .proposal = proposalOf(field),
                 .source = text(field.proposalFrom)};
    for (const std::string& choice : field.choices)
        row.choices.append(text(choice));
    // halves of a key pair are made together, when all is written
    row.canGenerate = !field.isGenerated && field.generator.kind != GeneratorKind::None &&
                      field.generator.kind != GeneratorKind::KeyPair;
    return row;
}

} // namespace

QVariant FieldModel::data(const QModelIndex& index, int role) const
{
    const FieldRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return row->name;
    case FilesRole:
        return row->files;
    case HelpRole:
        return row->help;
    case NeedRole:
        return row->need;
    case ClassRole:
        return row->valueClass;
    case SecretRole:
        return row->isSecret;
    case AskedRole:
        return row->isAsked;
    case ProposalRole:
        return row->proposal;
    case SourceRole:
        return row->source;
    case ChoicesRole:
        return row->choices;
    case CanGenerateRole:
        return row->canGenerate;
    case MadeRole:
        return row->isMade;
    case AnswerRole:
        return row->answer;
    case AnsweredRole:
        return row->isAnswered;
    case ComplaintRole:
        return row->complaint;
    default:
        return {};
    }
}

QHash<int, QByteArray> FieldModel::roleNames() const
{
    return {{NameRole, "name"},
            {FilesRole, "files"},
            {HelpRole, "help"},
            {NeedRole, "need"},
            {ClassRole, "valueClass"},
            {SecretRole, "isSecret"},
            {AskedRole, "isAsked"},
            {ProposalRole, "proposal"},
            {SourceRole, "source"},
            {ChoicesRole, "choices"},
            {CanGenerateRole, "canGenerate"},
            {MadeRole, "isMade"},
            {AnswerRole, "answer"},
            {AnsweredRole, "isAnswered"},
            {ComplaintRole, "complaint"}};
}

int FieldModel::missing() const
{
    return static_cast<int>(std::ranges::count_if(
        rows(), [](const FieldRow& row) { return row.isAsked && !row.isAnswered; }));
}

bool FieldModel::isComplete() const
{
    return std::ranges::all_of(rows(), [](const FieldRow& row) {
        return row.complaint.isEmpty() && (!row.isAsked || row.isAnswered);
    });
}

void FieldModel::setFields(std::vector<Field> fields)
{
    m_fields = std::move(fields);
    std::erase_if(m_answers, [this](const auto& answer) {
        return std::ranges::find(m_fields, answer.first, &Field::key) == m_fields.end();
    });
    show();
}

void FieldModel::show()
{
    std::vector<FieldRow> shown;
    shown.reserve(m_fields.size());
    for (const Field& field : m_fields) {
        FieldRow row = rowOf(field);
        if (const auto given = m_answers.find(field.key); given != m_answers.end()) {
            row.isAnswered = true;
            row.isMade = m_made.contains(field.key);
            if (!row.isSecret && !row.isMade)
                row.answer = text(given->second.reveal());
            if (const auto complaint = complaintAbout(field, given->second))
                row.complaint = text(complaint->message);
        }
        shown.push_back(std::move(row));
    }
    setRows(std::move(shown));
    Q_EMIT countsChanged();
}

void FieldModel::answer(int row, const QString& value)
{
    if (row < 0 || row >= rowCount())
        return;
    const std::string& key = m_fields[static_cast<std::size_t>(row)].key;
    m_made.erase(key);
    if (value.isEmpty())
        m_answers.erase(key);
    else
        m_answers.insert_or_assign(key, Secret(value.toStdString()));
    show();
}

void FieldModel::generate(int row)
{
    if (row < 0 || row >= rowCount() || !rows()[static_cast<std::size_t>(row)].canGenerate)
        return;
    const Field& field = m_fields[static_cast<std::size_t>(row)];
    m_made.insert(field.key);
    m_answers.insert_or_assign(field.key, onboarding::generate(field.generator));
    show();
}

} // namespace plumbline::desktop
