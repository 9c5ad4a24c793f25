// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandrank.h"

#include <algorithm>
#include <numeric>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// How a typed word is found, worst first.
enum class Find { Not, Letters, Inside, Beginning };

/// More words than anybody types; keeps a pasted page from being searched for.
constexpr qsizetype mostWords = 20;
/// Above the sum that the words of one search can come to.
constexpr int step = 1000;

bool hasLettersInOrder(const QString &text, const QString &letters)
{
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = text.indexOf(letter, at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

Find findIn(const QStringList &words, const QString &word)
{
    auto found = Find::Not;
    for (const QString &each : words) {
        if (each.startsWith(word))
            return Find::Beginning;
        if (each.contains(word))
            found = Find::Inside;
    }
    return found;
}

int scoreOf(Find find, int weight)
{
    return find == Find::Not ? 0 : static_cast<int>(find) * 3 + weight;
}

int scoreOf(const QString &word, const Searched &searched)
{
    int best = std::max({scoreOf(findIn(searched.text, word), 2), scoreOf(findIn(searched.place, word), 1),
        scoreOf(findIn(searched.keywords, word), 0)});
    if (best > 0)
        return best;
    // Keywords are long: the letters of anything are somewhere in them.
    const QString text = searched.text.join(u' ');
    if (hasLettersInOrder(text, word))
        return scoreOf(Find::Letters, 2);
    return hasLettersInOrder(searched.place.join(u' ') + u' ' + text, word) ? scoreOf(Find::Letters, 1) : 0;
}

/// How well the words find a command, 0: not at all.
int rankOf(const QStringList &words, const Searched &searched)
{
    int worst = static_cast<int>(Find::Beginning);
    int sum = 0;
    for (const QString &word : words.first(std::min(words.size(), mostWords))) {
        const int score = scoreOf(word, searched);
        if (score == 0)
            return 0;
        worst = std::min(worst, score / 3);
        sum += score;
    }
    return worst * step + sum;
}

/// Among what is found alike: 4 where the text says nothing else, 3 where the words stand in it as typed, 2
/// where it begins so, 1 where that is how words in it begin.
int closenessOf(const QStringList &words, const QStringList &text)
{
    if (words.isEmpty() || text.isEmpty())
        return 0;
    if (std::ranges::all_of(text, [&words](const QString &word) { return words.contains(word); }))
        return 4;
    const QString whole = u' ' + text.join(u' ') + u' ';
    const QString typed = u' ' + words.join(u' ');
    if (whole.contains(typed + u' '))
        return 3;
    return whole.startsWith(typed) ? 2 : whole.contains(typed) ? 1 : 0;
}

} // namespace

QList<Searched> searchedIn(const QList<Command> &commands)
{
    QList<Searched> searched;
    for (const Command &command : commands)
        searched.append(
            {searchWords(command.text), searchWords(command.place), searchWords(command.keywords)});
    return searched;
}

QList<qsizetype> rankedCommands(const QString &typed, const QList<Command> &commands,
    const QList<Searched> &searched, const QStringList &lastUsed)
{
    const QStringList words = searchWords(typed);
    QList<int> ranks;
    QList<int> closeness;
    QList<qsizetype> uses;
    for (qsizetype at = 0; at < commands.size(); ++at) {
        ranks.append(rankOf(words, searched.at(at)));
        closeness.append(ranks.last() > 0 ? closenessOf(words, searched.at(at).text) : 0);
        const qsizetype used = lastUsed.indexOf(commands.at(at).id);
        uses.append(used < 0 ? lastUsed.size() : used);
    }
    QList<qsizetype> found(commands.size());
    std::iota(found.begin(), found.end(), 0);
    // The letters of a short word are in order in nearly anything: they count where nothing has the words.
    constexpr int whole = static_cast<int>(Find::Inside) * step;
    const int least = std::ranges::any_of(ranks, [](int rank) { return rank >= whole; }) ? whole : 1;
    found.removeIf([&ranks, least](qsizetype at) { return ranks.at(at) < least; });
    const auto byName = [&commands](qsizetype a, qsizetype b) {
        const int names = QString::localeAwareCompare(commands.at(a).text, commands.at(b).text);
        return names != 0 ? names < 0
                          : QString::localeAwareCompare(commands.at(a).place, commands.at(b).place) < 0;
    };
    std::stable_sort(found.begin(), found.end(), [&](qsizetype a, qsizetype b) {
        if (ranks.at(a) != ranks.at(b))
            return ranks.at(a) > ranks.at(b);
        if (commands.at(a).isFar != commands.at(b).isFar)
            return commands.at(b).isFar;
        if (closeness.at(a) != closeness.at(b))
            return closeness.at(a) > closeness.at(b);
        if (uses.at(a) != uses.at(b))
            return uses.at(a) < uses.at(b);
        return !words.isEmpty() && byName(a, b);
    });
    return found;
}

} // namespace tandem::ui
