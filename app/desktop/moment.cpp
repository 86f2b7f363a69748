// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/moment.h"

#include <QDateTime>

namespace plumbline::desktop {

std::string momentOf(const Variables& variables)
{
    bool isFixed = false;
    const qint64 seconds =
        QByteArray::fromStdString(variableOr(variables, "SOURCE_DATE_EPOCH")).toLongLong(&isFixed);
    const QDateTime moment =
        isFixed ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTimeUtc();
    return moment.toString(Qt::ISODate).toStdString();
}

} // namespace plumbline::desktop
