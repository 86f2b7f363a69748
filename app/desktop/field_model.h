// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/onboarding/field.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// One value of the form, as it may be shown.
struct FieldRow
{
    QString id; ///< the field's key
    QString name;
    QString files; ///< where it is written
    QString help;
    QString need;
    QString valueClass;
    bool isSecret = false;
    bool isAsked = false; ///< only a person can say it
    QString proposal;     ///< what it will be where nobody says otherwise; masked for secrets
    QString source;       ///< where that comes from
    QStringList choices;
    bool canGenerate = false; ///< a value can be made up in place of the proposal
    bool isMade = false;      ///< it was made up on request
    QString answer;           ///< what was typed; always empty for secrets
    bool isAnswered = false;
    QString complaint; ///< why the answer will not do

    [[nodiscard]] const QString& key() const { return id; }

    bool operator==(const FieldRow&) const = default;
};

/// The one form for all values that are missing. Secrets go in, and never come out to the window.
class FieldModel : public ListModel<FieldRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY countsChanged)
    Q_PROPERTY(int missing READ missing NOTIFY countsChanged)
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY countsChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        FilesRole,
        HelpRole,
        NeedRole,
        ClassRole,
        SecretRole,
        AskedRole,
        ProposalRole,
        SourceRole,
        ChoicesRole,
        CanGenerateRole,
        MadeRole,
        AnswerRole,
        AnsweredRole,
        ComplaintRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int total() const { return rowCount(); }

    /// How many only a person can say, and nobody has.
    [[nodiscard]] int missing() const;

    /// Whether the form can be written as it is.
    [[nodiscard]] bool isComplete() const;

    [[nodiscard]] const onboarding::Answers& answers() const { return m_answers; }

    /// Another form; answers to fields that are still in it stay.
    void setFields(std::vector<onboarding::Field> fields);
    /// What a person typed; empty: the proposal.
    Q_INVOKABLE void answer(int row, const QString& value);
    /// Makes a value up.
    Q_INVOKABLE void generate(int row);

Q_SIGNALS:
    void countsChanged();

private:
    void show();

    std::vector<onboarding::Field> m_fields;
    onboarding::Answers m_answers;
    std::set<std::string> m_made; ///< keys
};

} // namespace plumbline::desktop
