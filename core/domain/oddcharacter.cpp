// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/oddcharacter.h"

#include <QChar>
#include <QString>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

/// 0: ordinary.
int oddness(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
        return code == U'\n' || code == U'\r' || code == U'\t' ? 0 : 3;
    case QChar::Other_Surrogate:
        return 3;
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return 2;
    default:
        return code > 0xffff ? 1 : 0;
    }
}

} // namespace

QString OddCharacter::text() const
{
    return u"U+%1 at position %2"_s.arg(QString::number(code, 16).toUpper().rightJustified(4, u'0'))
        .arg(position);
}

std::optional<OddCharacter> mostOddCharacter(QStringView text)
{
    std::optional<OddCharacter> found;
    int most = 0;
    qsizetype position = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        ++position;
        char32_t code = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            code = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (code > 0xffff)
            ++i;
        if (oddness(code) > most) {
            most = oddness(code);
            found = OddCharacter{code, position};
        }
    }
    return found;
}

} // namespace tandem
