// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/tracemodel.h"

#include "ui/inspector/tracewords.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct TopicName
{
    const char *topic;
    const char *title;
};

constexpr std::array topicNames{
    TopicName{"record", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Record")},
    TopicName{"link", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Link")},
    TopicName{"scope", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Filter")},
    TopicName{"cursor", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Reading")},
    TopicName{"policy", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Rules")},
    TopicName{"permission", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Permission")},
    TopicName{"field", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Field")},
    TopicName{"conflict", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Conflict")},
    TopicName{"hold", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Held")},
    TopicName{"decided", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Held")},
    TopicName{"waiting", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Waits")},
    TopicName{"refusal", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Refused")},
    TopicName{"decision", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Decision")},
    TopicName{"outbox", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "On its way")},
    TopicName{"write", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "Last write")},
    TopicName{"history", QT_TRANSLATE_NOOP("tandem::ui::TraceModel", "History")},
};

QString topicTitle(const QString &topic)
{
    for (const TopicName &known : topicNames) {
        if (topic == QLatin1StringView(known.topic))
            return TraceModel::tr(known.title);
    }
    return topic;
}

/// What a person looks for first stands first.
int weightOf(const QString &topic)
{
    static const QStringList urgent{u"hold"_s, u"decided"_s, u"conflict"_s, u"refusal"_s, u"waiting"_s,
        u"decision"_s, u"outbox"_s, u"permission"_s, u"scope"_s};
    const auto place = urgent.indexOf(topic);
    return place < 0 ? static_cast<int>(urgent.size()) : static_cast<int>(place);
}

} // namespace

TraceModel::TraceModel(Part part, QObject *parent)
    : SimpleTable(parent)
    , m_part(part)
{
}

void TraceModel::setLines(const QList<session::TraceLine> &lines, const QHash<QString, QString> &labels)
{
    beginResetModel();
    m_labels = labels;
    m_lines.clear();
    for (const session::TraceLine &line : lines) {
        const bool history = line.topic == "history"_L1 || line.topic == "write"_L1;
        const bool above = line.topic == "verdict"_L1 || line.topic == "advice"_L1;
        if (!above && history == (m_part == Part::Timeline))
            m_lines.append(line);
    }
    if (m_part == Part::Timeline) {
        // The newest first.
        std::reverse(m_lines.begin(), m_lines.end());
    } else {
        std::stable_sort(
            m_lines.begin(), m_lines.end(), [](const session::TraceLine &one, const session::TraceLine &two) {
                return weightOf(one.topic) < weightOf(two.topic);
            });
    }
    endResetModel();
}

QStringList TraceModel::headers() const
{
    return {tr("About"), m_part == Part::Timeline ? tr("What happened") : tr("What is so")};
}

QVariant TraceModel::cell(int row, int column, int role) const
{
    const session::TraceLine &line = m_lines.at(row);
    if (column == Topic)
        return role == Qt::DisplayRole ? topicTitle(line.topic) : QVariant();
    const QString text = traceText(line, m_labels);
    if (role == Qt::DisplayRole)
        return text;
    // Only where it says more.
    const QString exact = exactTraceText(line);
    return role == Qt::ToolTipRole && exact != text ? exact : QVariant();
}

} // namespace tandem::ui
