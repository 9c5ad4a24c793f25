// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/watch.h"
#include "ui/models/pagedmodel.h"

#include <QSet>

#include <cstdlib>

namespace tandem::ui {

/// The rows of a PagedModel. A page begins after a cursor, which the concrete model reads (an id as text);
/// every page but the last is full.
template <typename Row> class PagedRows : public PagedModel
{
public:
    struct Fetched
    {
        QList<Row> rows;
        QString next; ///< cursor of the page that follows; empty: this was the last
    };
    using Deliver = std::function<void(Result<Fetched>)>;

    using PagedModel::PagedModel;

    void reload() override
    {
        ++m_generation;
        m_loading.clear();
        m_again.clear();
        m_outdated = true;
        setState(State::Loading);
        load(0, {});
    }

    void refetch() override
    {
        if (m_outdated)
            return reload();
        for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
            // What is on its way may have been read before the values changed.
            if (m_loading.contains(page))
                m_again.insert(page);
            else if (m_pages[static_cast<size_t>(page)].rows)
                loadAgain(page);
        }
    }

    /// The pages of these rows alone, in place; one that is on its way is not asked for twice.
    void refetchRows(int first, int last)
    {
        const int pages = static_cast<int>(m_pages.size());
        for (int page = std::max(0, first) / pageSize; page < pages && page * pageSize <= last; ++page)
            loadAgain(page);
    }

    void clear() override
    {
        ++m_generation;
        m_loading.clear();
        m_again.clear();
        beginResetModel();
        m_pages.clear();
        m_next.reset();
        m_outdated = false;
        endResetModel();
        setState(State::Idle);
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        if (parent.isValid() || m_pages.empty())
            return 0;
        return static_cast<int>(m_pages.size() - 1) * pageSize + m_pages.back().count;
    }

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        const int following = static_cast<int>(m_pages.size());
        return !parent.isValid() && !m_outdated && m_next && following > 0 && !m_loading.contains(following);
    }

    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            load(static_cast<int>(m_pages.size()), *m_next);
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        if (const Row *row = rowAt(index.row()))
            return cell(*row, index.column(), role);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }

    [[nodiscard]] bool isComplete() const override
    {
        return !m_outdated && !m_next && !m_loading.contains(0);
    }

    [[nodiscard]] int rowsInMemory() const override
    {
        int rows = 0;
        for (const Page &page : m_pages)
            rows += page.rows ? page.count : 0;
        return rows;
    }

    /// Null where the row is not in memory now; it is asked for then.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const int number = row / pageSize;
        if (row < 0 || number >= static_cast<int>(m_pages.size()))
            return nullptr;
        m_touched = number;
        const Page &page = m_pages[static_cast<size_t>(number)];
        if (page.rows)
            return row % pageSize < page.count ? &page.rows->at(row % pageSize) : nullptr;
        if (!m_outdated && !m_loading.contains(number)) {
            // Not from within data(): the view is in the middle of painting.
            auto *self = const_cast<PagedRows *>(this);
            QMetaObject::invokeMethod(
                self, [self, number] { self->loadAgain(number); }, Qt::QueuedConnection);
        }
        return nullptr;
    }

protected:
    virtual void fetch(const QString &after, int limit, Deliver deliver) = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

    /// Changes a row in memory and tells the views; nothing where it is not there.
    void change(int row, const std::function<void(Row &)> &edit)
    {
        const auto number = static_cast<size_t>(row / pageSize);
        if (row < 0 || row >= rowCount() || !m_pages[number].rows)
            return;
        // What is on its way may have been read before.
        for (const int page : std::as_const(m_loading))
            m_again.insert(page);
        edit((*m_pages[number].rows)[row % pageSize]);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    /// Every row in memory.
    void visitRows(const std::function<void(const Row &)> &visit) const
    {
        for (const Page &page : m_pages) {
            if (page.rows)
                std::for_each(page.rows->cbegin(), page.rows->cend(), visit);
        }
    }

    [[nodiscard]] int findRow(const std::function<bool(const Row &)> &wanted) const
    {
        for (size_t number = 0; number < m_pages.size(); ++number) {
            const Page &page = m_pages[number];
            for (int i = 0; page.rows && i < page.count; ++i) {
                if (wanted(page.rows->at(i)))
                    return static_cast<int>(number) * pageSize + i;
            }
        }
        return -1;
    }

    /// For lists that are paged by number: what follows is asked for after the last one.
    template <typename IdOf>
    [[nodiscard]] static std::function<void(Result<QList<Row>>)> byId(Deliver deliver, int limit, IdOf idOf)
    {
        return [deliver = std::move(deliver), limit, idOf](Result<QList<Row>> rows) {
            if (!rows)
                return deliver(fail(rows.error()));
            const bool more = rows->size() == limit;
            deliver(Fetched{*rows, more ? QString::number(idOf(rows->constLast())) : QString()});
        };
    }

private:
    struct Page
    {
        QString after;
        int count = 0;
        std::optional<QList<Row>> rows;
    };

    void loadAgain(int number)
    {
        if (!m_outdated && number < static_cast<int>(m_pages.size()) && !m_loading.contains(number))
            load(number, m_pages[static_cast<size_t>(number)].after);
    }

    void load(int number, const QString &after)
    {
        m_loading.append(number);
        fetch(after, pageSize, [this, number, after, generation = m_generation](Result<Fetched> fetched) {
            if (generation != m_generation)
                return;
            m_loading.removeAll(number);
            const bool again = m_again.remove(number);
            if (!fetched)
                return setState(State::Failed, fetched.error());
            take(number, after, std::move(*fetched));
            if (again)
                loadAgain(number);
        });
    }

    void take(int number, const QString &after, Fetched fetched)
    {
        const int count = static_cast<int>(fetched.rows.size());
        if (m_outdated) {
            beginResetModel();
            m_pages.clear();
            m_next.reset();
            m_outdated = false;
            if (count > 0)
                m_pages.push_back({after, count, std::move(fetched.rows)});
            takeNext(fetched.next);
            endResetModel();
        } else if (number == static_cast<int>(m_pages.size())) {
            // Nothing follows until the page is in: views ask in the middle of an insertion too.
            m_next.reset();
            if (count > 0) {
                const int first = rowCount();
                beginInsertRows({}, first, first + count - 1);
                m_pages.push_back({after, count, std::move(fetched.rows)});
                takeNext(fetched.next);
                endInsertRows();
            }
        } else if (m_pages[static_cast<size_t>(number)].count != count) {
            return reload();
        } else {
            m_pages[static_cast<size_t>(number)].rows = std::move(fetched.rows);
            const int first = number * pageSize;
            Q_EMIT dataChanged(index(first, 0), index(first + count - 1, columnCount() - 1));
        }
        dropFarPages(number);
        setState(State::Ready);
    }

    void takeNext(const QString &next)
    {
        m_next = next.isEmpty() ? std::nullopt : std::optional<QString>(next);
    }

    void dropFarPages(int number)
    {
        const auto distance = [this, number](int page) {
            return std::min(std::abs(page - number), std::abs(page - m_touched));
        };
        for (int kept = rowsInMemory(); kept > pagesKept * pageSize; kept = rowsInMemory()) {
            int farthest = -1;
            for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
                const bool there = m_pages[static_cast<size_t>(page)].rows.has_value();
                if (there && (farthest < 0 || distance(page) > distance(farthest)))
                    farthest = page;
            }
            m_pages[static_cast<size_t>(farthest)].rows.reset();
        }
    }

    std::vector<Page> m_pages;
    std::optional<QString> m_next;
    QList<int> m_loading;
    QSet<int> m_again; ///< of those, pages to ask for once more
    int m_generation = 0;
    /// Since reload() until its first page is there: the rows stay to be seen, but their cursors answer
    /// another question, so no page is asked for by them.
    bool m_outdated = false;
    mutable int m_touched = 0;
};

} // namespace tandem::ui
