// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace tandem {
using namespace Qt::StringLiterals;

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return u"network"_s;
    case ErrorKind::SignIn:
        return u"sign-in"_s;
    case ErrorKind::Permission:
        return u"permission"_s;
    case ErrorKind::Limit:
        return u"limit"_s;
    case ErrorKind::Data:
        return u"data"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Configuration:
        return u"configuration"_s;
    case ErrorKind::Storage:
        return u"storage"_s;
    case ErrorKind::Stopped:
        return u"stopped"_s;
    case ErrorKind::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

QDebug operator<<(QDebug debug, const Error &error)
{
    QDebugStateSaver saver(debug);
    debug.nospace() << "Error(" << errorKindName(error.kind) << ", " << error.code << ", " << error.text
                    << ", " << error.detail << ", http " << error.httpStatus << ")";
    return debug;
}

} // namespace tandem
