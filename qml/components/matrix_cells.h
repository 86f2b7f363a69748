// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QStringList>
#include <QVector>
#include <QtQml/qqmlregistration.h>

namespace plumbline::components {

/// How the cells of a matrix look: one for all its rows.
class MatrixStyle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor ink MEMBER ink NOTIFY changed)
    Q_PROPERTY(QColor inkSoft MEMBER inkSoft NOTIFY changed)
    Q_PROPERTY(QColor error MEMBER error NOTIFY changed)
    Q_PROPERTY(QColor warning MEMBER warning NOTIFY changed)
    Q_PROPERTY(QColor errorSurface MEMBER errorSurface NOTIFY changed)
    Q_PROPERTY(QColor warningSurface MEMBER warningSurface NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changed)
    Q_PROPERTY(QString mono MEMBER mono NOTIFY changed)
    Q_PROPERTY(QString sans MEMBER sans NOTIFY changed)
    Q_PROPERTY(int pixelSize MEMBER pixelSize NOTIFY changed)
    /// Pixels before and after a text.
    Q_PROPERTY(qreal before MEMBER before NOTIFY changed)
    Q_PROPERTY(qreal after MEMBER after NOTIFY changed)

public:
    using QObject::QObject;

    QColor ink;
    QColor inkSoft;
    QColor error;
    QColor warning;
    QColor errorSurface;
    QColor warningSurface;
    QColor accent;
    QString mono;
    QString sans;
    int pixelSize = 12;
    qreal before = 8;
    qreal after = 4;

    /// The font of a cell in that state: values in one width, words about them in italics.
    [[nodiscard]] QFont fontOf(const QString& state) const;

Q_SIGNALS:
    void changed();
};

/// The cells of one row of the matrix, painted in one piece. Made of items, a row of six environments had
/// forty of them, and half of what typing a filter took was making them and telling them apart.
class MatrixCells : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Not empty: the row is the heading of a group, and has no cells.
    Q_PROPERTY(QString heading MEMBER m_heading WRITE setHeading)
    Q_PROPERTY(QString note MEMBER m_note WRITE setNote)
    Q_PROPERTY(bool isOpen MEMBER m_isOpen WRITE setOpen)
    Q_PROPERTY(QStringList texts MEMBER m_texts WRITE setTexts)
    Q_PROPERTY(QStringList states MEMBER m_states WRITE setStates)
    Q_PROPERTY(QStringList tints MEMBER m_tints WRITE setTints)
    /// Pixels of each column.
    Q_PROPERTY(QVariantList widths MEMBER m_widths WRITE setWidths)
    /// The column that the keyboard is in; -1: none.
    Q_PROPERTY(int markedColumn MEMBER m_markedColumn WRITE setMarkedColumn)
    Q_PROPERTY(plumbline::components::MatrixStyle* look MEMBER m_look WRITE setLook)

public:
    explicit MatrixCells(QQuickItem* parent = nullptr);

    void setHeading(const QString& heading) { put(m_heading, heading); }

    void setNote(const QString& note) { put(m_note, note); }

    void setOpen(bool isOpen) { put(m_isOpen, isOpen); }

    void setTexts(const QStringList& texts) { put(m_texts, texts); }

    void setStates(const QStringList& states) { put(m_states, states); }

    void setTints(const QStringList& tints) { put(m_tints, tints); }

    void setWidths(const QVariantList& widths) { put(m_widths, widths); }

    void setMarkedColumn(int column) { put(m_markedColumn, column); }

    /// Borrowed; it lives as long as the matrix.
    void setLook(MatrixStyle* look);

    void paint(QPainter* painter) override;

private:
    template <class T>
    void put(T& member, const T& value)
    {
        if (member == value)
            return;
        member = value;
        update();
    }

    void paintHeading(QPainter& painter) const;
    void paintCell(QPainter& painter, qsizetype column, const QRectF& cell) const;

    QString m_heading;
    QString m_note;
    bool m_isOpen = true;
    QStringList m_texts;
    QStringList m_states;
    QStringList m_tints;
    QVariantList m_widths;
    int m_markedColumn = -1;
    MatrixStyle* m_look = nullptr;
};

} // namespace plumbline::components
