// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/suggestion.h"

#include <limits>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

/// Letters put in, left out, replaced, or exchanged with their neighbour.
int editDistance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = static_cast<int>(i);
        for (size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j) - 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[at] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[at - 1] && a[i - 2] == b[at])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString &word, const QStringList &known)
{
    const QString folded = word.toCaseFolded();
    QString best;
    int least = std::numeric_limits<int>::max();
    for (const QString &candidate : known) {
        const int distance = editDistance(folded, candidate.toCaseFolded());
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    // A third of the letters may be wrong: "mapings" is near "mappings", "x" is near nothing.
    return least <= std::max<qsizetype>(1, word.size() / 3) && least < word.size() ? best : QString();
}

QString didYouMean(const QString &word, const QStringList &known)
{
    const QString best = nearest(word, known);
    return best.isEmpty() ? QString() : u" Did you mean \"%1\"?"_s.arg(best);
}

} // namespace tandem
