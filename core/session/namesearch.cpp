// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/namesearch.h"

#include "core/session/traceid.h"

#include <QRegularExpression>

#include <algorithm>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastTyped = 2; ///< one letter is in nearly every name

QString folded(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    }
    return plain.toCaseFolded();
}

} // namespace

QStringList searchWords(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    return folded(text).split(between, Qt::SkipEmptyParts);
}

bool isRecordName(const QString &typed)
{
    if (typed.contains("://"_L1) || searchWords(typed).join(QString()).size() < leastTyped)
        return false;
    if (!parseTraceTarget(typed))
        return true;
    // A word of 15 letters has the form of an id, but no id is without a digit.
    return std::none_of(typed.cbegin(), typed.cend(), [](QChar letter) { return letter.isDigit(); });
}

NameFit fitOf(const QStringList &typed, const QStringList &name)
{
    if (typed.isEmpty() || name.isEmpty())
        return NameFit::None;
    if (typed == name)
        return NameFit::Whole;
    if (name.join(u' ').startsWith(typed.join(u' ')))
        return NameFit::Beginning;
    const auto eachIn = [&](const auto &fits) {
        return std::all_of(typed.cbegin(), typed.cend(), [&](const QString &word) {
            return std::any_of(
                name.cbegin(), name.cend(), [&](const QString &part) { return fits(part, word); });
        });
    };
    if (eachIn([](const QString &part, const QString &word) { return part.startsWith(word); }))
        return NameFit::Words;
    return eachIn([](const QString &part, const QString &word) { return part.contains(word); })
        ? NameFit::Inside
        : NameFit::None;
}

} // namespace tandem::session
