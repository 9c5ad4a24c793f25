// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/errortable.h"
#include "core/salesforce/salesforceclient.h"

#include <QRegularExpression>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

/// One pass, so that a message that itself contains %2 stays as it is.
QString filled(QLatin1StringView text, const QString &message, const QStringList &fields)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1StringView marker = text.mid(i, 2);
        if (marker == "%1"_L1)
            result += message;
        else if (marker == "%2"_L1)
            result += fields.isEmpty() ? u"a field"_s : fields.join(u", "_s);
        else
            result += QChar(text.at(i));
        if (marker == "%1"_L1 || marker == "%2"_L1)
            ++i;
    }
    return result.trimmed();
}

/// A trigger or a flow quotes what it stumbled over: where that passes, so does the failure.
const CodeRow *hidden(const QString &message)
{
    static const QRegularExpression word(u"\\b[A-Z]+(?:_[A-Z]+)+\\b"_s);
    auto words = word.globalMatch(message);
    while (words.hasNext()) {
        const CodeRow *row = codeRow(words.next().capturedView(), message);
        if (row && row->retry != Retry::Never)
            return row;
    }
    return nullptr;
}

void take(Error &error, const CodeRow &row)
{
    error.kind = row.kind;
    error.retry = row.retry;
    error.retryAfter =
        row.waitSeconds > 0 ? std::optional(std::chrono::seconds(row.waitSeconds)) : std::nullopt;
}

/// By the status alone; what Salesforce said is told as it is.
Error unknownCode(const QString &code, const QString &message, int httpStatus)
{
    const StatusRow &row = statusRow(httpStatus);
    Error error{row.kind, code, {}, {}, row.retry, httpStatus};
    error.text = filled(row.text, QString::number(httpStatus), {});
    if (!code.isEmpty() || !message.isEmpty()) {
        error.text += u" It says: "_s + (message.isEmpty() ? code : message);
        if (!code.isEmpty() && !message.isEmpty())
            error.text += u" ("_s + code + u')';
    }
    return error;
}

} // namespace

Error explain(const QString &code, const QString &message, const QStringList &fields, int httpStatus)
{
    Error error = unknownCode(code, message, httpStatus);
    if (const CodeRow *row = codeRow(code, message)) {
        error.code = row->code;
        error.text = filled(row->text, message, fields);
        take(error, *row);
        const CodeRow *cause = row->mayHideAnother ? hidden(message) : nullptr;
        if (cause) {
            take(error, *cause);
            error.text = u"Automation in Salesforce stumbled: "_s + filled(cause->text, message, fields);
        }
    }
    error.detail = fields.isEmpty() ? message : message + u" ["_s + fields.join(u", "_s) + u']';
    return error;
}

} // namespace tandem::salesforce
