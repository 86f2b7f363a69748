// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/finding_model.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/record_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// The Overview page: environments, gaps, factors and the findings that matter most, out of the report.
class OverviewController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(plumbline::desktop::RecordModel* environments READ environments CONSTANT)
    Q_PROPERTY(plumbline::desktop::RecordModel* gaps READ gaps CONSTANT)
    Q_PROPERTY(plumbline::desktop::RecordModel* factors READ factors CONSTANT)
    Q_PROPERTY(plumbline::desktop::FindingModel* worst READ worst CONSTANT)
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY changed)
    Q_PROPERTY(QString countsText READ countsText NOTIFY changed)

public:
    /// How many findings the page shows.
    static constexpr std::size_t kWorst = 5;

    explicit OverviewController(ParityController& parity, QObject* parent = nullptr);

    /// Records { title, role, sources, isReadable, reason, counts, revision, age }.
    [[nodiscard]] RecordModel* environments() { return &m_environments; }

    /// Records { gap, title, value, detail, state }.
    [[nodiscard]] RecordModel* gaps() { return &m_gaps; }

    /// Records { numeral, title, state, stateWord, count, explanation }.
    [[nodiscard]] RecordModel* factors() { return &m_factors; }

    [[nodiscard]] FindingModel* worst() { return &m_worst; }

    /// `81 of 95 checks hold; by weight that is a score of 72 of 100; 60 % could be measured`
    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString countsText() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    ParityController& m_parity;
    RecordModel m_environments;
    RecordModel m_gaps;
    RecordModel m_factors;
    FindingModel m_worst;
};

} // namespace plumbline::desktop
