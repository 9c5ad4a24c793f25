// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

class QRegularExpressionMatch;

namespace tandem::session {

/// Stand-ins for names, addresses and ids in what is given to somebody else: the same value has the same
/// stand-in as long as the key is the same, and without the key nobody finds the value again. A value; any
/// thread.
class Pseudonyms
{
public:
    /// Words of a phrase: names longer than this are known by every part of this length.
    static constexpr int longestPhrase = 8;

    explicit Pseudonyms(QByteArray key);
    [[nodiscard]] static QByteArray freshKey();

    /// "name-bcdfghjk"; empty stays empty. `kind` is what a reader is told it was.
    [[nodiscard]] QString of(QLatin1StringView kind, const QString &value) const;
    /// Keeps a Salesforce id's first three characters, which name the object; both its forms are one.
    [[nodiscard]] QString id(const QString &value) const;
    /// What belongs to a service or to this machine stays ("login.salesforce.com", ".my.salesforce.com").
    [[nodiscard]] QString host(const QString &value) const;
    /// Scheme and port stay, host and path are replaced, what follows them goes.
    [[nodiscard]] QString url(const QString &value) const;

    /// A name that text() replaces wherever it stands, in any case and with any signs between its words.
    void know(const QString &name);
    /// The same for a phrase as phrasesOf() gives it.
    void knowPhrase(const QString &phrase) { m_known.insert(phrase); }
    /// A word that says nothing about anybody although it looks like an address (names of fields).
    void keep(const QString &word);
    /// A literal text with what stands for it, replaced before anything else: folders of this machine, and
    /// what is kept with the secrets.
    void hide(const QString &literal, const QString &instead);
    /// From now on text() leaves everything out but what is kept: the names could not be learnt.
    void close() { m_closed = true; }

    /// Free text with everything replaced that is known or looks like an address, an id, a number of a person
    /// or a secret. A few words in quotation marks are taken for a name.
    [[nodiscard]] QString text(const QString &free) const;

    /// The words of a text, folded, as the phrases of 1 to longestPhrase of them: what may be a name in it.
    static void phrasesOf(const QString &text, const std::function<void(const QString &phrase)> &found);
    /// A name in that form; for a long one every part of it. Words that every log has are no names.
    [[nodiscard]] static QStringList phrasesOfName(const QString &name);

private:
    [[nodiscard]] QString withoutNames(const QString &text) const;
    /// What stood in quotation marks.
    [[nodiscard]] QString quoted(const QString &inside) const;
    [[nodiscard]] QString withoutPatterns(const QString &text) const;
    /// None: it stays as it is.
    [[nodiscard]] std::optional<QString> standInFor(const QRegularExpressionMatch &match) const;

    QByteArray m_key;
    QSet<QString> m_known;
    QSet<QString> m_kept;
    QSet<QString> m_keptWords; ///< the same, folded
    QList<std::pair<QString, QString>> m_hidden;
    bool m_closed = false;
};

} // namespace tandem::session
