// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"

#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/kit/valuebox.h"
#include "ui/models/pagedmodel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>
#include <QStandardPaths>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

namespace tandem::ui {
using namespace Qt::StringLiterals;

TestDialogs::TestDialogs()
{
    setCurrent(this);
}

TestDialogs::~TestDialogs()
{
    setCurrent(nullptr);
}

void TestDialogs::ask(QWidget *parent, const Question &question, Answered answered)
{
    asked.append(question);
    const QString answer = answers.isEmpty() ? question.choices.last().id : answers.dequeue();
    // Later, as a person would.
    QMetaObject::invokeMethod(
        parent, [answered = std::move(answered), answer] { answered(answer); }, Qt::QueuedConnection);
}

void TestDialogs::openFile(QWidget *parent, const FileRequest &, Answered chosen)
{
    if (!file.isEmpty())
        QMetaObject::invokeMethod(
            parent, [chosen = std::move(chosen), path = file] { chosen(path); }, Qt::QueuedConnection);
}

void TestDialogs::saveFile(QWidget *parent, const FileRequest &request, Answered chosen)
{
    openFile(parent, request, std::move(chosen));
}

bool TestDialogs::openUrl(const QUrl &url)
{
    opened.append(url);
    return browserWorks;
}

void click(const QWidget *parent, const char *name)
{
    auto *button = child<QAbstractButton>(parent, name);
    QVERIFY2(button->isVisible(), name);
    QVERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

static QStringList truncatedSections(const QHeaderView *header)
{
    // As the style sheet has it: sectionSizeHint() measures in the font of the rows.
    QFont font = header->font();
    font.setPixelSize(12);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    constexpr int padding = 24;
    QStringList found;
    for (int i = 0; header->orientation() == Qt::Horizontal && header->isVisible() && i < header->count();
         ++i) {
        const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
        const int needed = metrics.horizontalAdvance(text) + padding;
        if (!header->isSectionHidden(i) && !text.isEmpty() && header->sectionSize(i) < needed) {
            found.append(u"%1, column %2 (%3 of %4)"_s.arg(header->parent()->objectName())
                             .arg(i)
                             .arg(header->sectionSize(i))
                             .arg(needed));
        }
    }
    return found;
}

/// Fixed words (pills) are seen whole in every table, and everything is where a table wraps. Values and names
/// in the other tables may be longer than any column; the detail beside them shows them.
static QStringList truncatedCells(const QTableView *table)
{
    QStringList found;
    QFont small = table->font();
    small.setPixelSize(12);
    small.setWeight(QFont::DemiBold);
    const QAbstractItemModel *model = table->model();
    const int rows = model && table->isVisible() ? std::min(200, model->rowCount()) : 0;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const QString text = cell.data().toString();
            if (table->isColumnHidden(column) || text.isEmpty() || cell.data(Qt::CheckStateRole).isValid())
                continue;
            const QString place =
                u"%1, row %2, column %3: %4"_s.arg(table->objectName()).arg(row).arg(column).arg(text);
            const bool pill = cell.data(ToneRole).isValid();
            const int pillWidth = QFontMetrics(small).horizontalAdvance(text) + 44;
            const QVariant own = cell.data(Qt::FontRole);
            const QFontMetrics metrics(
                own.isValid() ? own.value<QFont>().resolve(table->font()) : table->font());
            const QRect room(0, 0, table->columnWidth(column) - 24, 1'000'000);
            const int height = metrics.boundingRect(room, Qt::TextWordWrap, text).height();
            if (pill ? pillWidth > table->columnWidth(column)
                     : table->wordWrap() && height > table->rowHeight(row))
                found.append(place);
        }
    }
    return found;
}

/// What it has and what it needs, where that is more.
static QStringList cutText(const QWidget *widget, int room, int needed, const QString &text)
{
    if (text.isEmpty() || room >= needed)
        return {};
    return {u"%1 (%2 of %3): %4"_s.arg(widget->objectName()).arg(room).arg(needed).arg(text)};
}

/// Fixed words are seen whole. Names out of the services may be longer: a ValueBox tells them by its tool
/// tip.
static QStringList truncatedChoice(const QComboBox *box)
{
    if (!box->isVisible() || qobject_cast<const ValueBox *>(box))
        return {};
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.subControls = QStyle::SC_All;
    option.editable = box->isEditable();
    option.frame = box->hasFrame();
    int room =
        box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
    constexpr int besideAPicture = 4; // as Qt draws it
    if (!box->itemIcon(box->currentIndex()).isNull())
        room -= box->iconSize().width() + besideAPicture;
    // As a box measures what it offers.
    const int needed = box->fontMetrics().boundingRect(box->currentText()).width();
    return cutText(box, room, needed, box->currentText());
}

/// Cut, or out of sight behind the arrows at the end of the bar.
static QStringList truncatedTabs(const QTabBar *bar)
{
    constexpr int padding = 23; // as the style sheet has it, less what rounding takes
    QStringList found;
    for (int i = 0; bar->isVisible() && i < bar->count(); ++i) {
        const QRect tab = bar->tabRect(i);
        if (!bar->isTabVisible(i))
            continue;
        const int seen = std::min(tab.right(), bar->width() - 1) - std::max(tab.left(), 0) + 1;
        const int needed = bar->fontMetrics().horizontalAdvance(bar->tabText(i)) + padding;
        found += cutText(bar, seen, std::max(needed, tab.width()), bar->tabText(i));
    }
    return found;
}

static QStringList truncatedTitle(const QGroupBox *box)
{
    if (!box->isVisible())
        return {};
    return cutText(box, box->width(), box->minimumSizeHint().width(), box->title());
}

bool takesFocus(QWidget *widget, Qt::FocusReason reason)
{
    widget->activateWindow();
    widget->setFocus(reason);
    return widget->isVisible() && widget->hasFocus();
}

QStringList truncatedTexts(const QWidget *root)
{
    // What was said a moment ago is laid out only now; a label that wraps needs a second turn.
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty() || !widget->isVisible())
            continue;
        const bool wraps = label && label->wordWrap();
        const int height = wraps ? label->heightForWidth(widget->width()) : widget->sizeHint().height();
        const bool tooNarrow = !wraps && widget->width() < widget->sizeHint().width();
        if (tooNarrow || widget->height() < height) {
            found.append(u"%1 (%2x%3 of %4x%5): %6"_s.arg(widget->objectName())
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(widget->sizeHint().width())
                             .arg(height)
                             .arg(text));
        }
    }
    for (const QComboBox *box : root->findChildren<QComboBox *>())
        found += truncatedChoice(box);
    for (const QTabBar *bar : root->findChildren<QTabBar *>())
        found += truncatedTabs(bar);
    for (const QGroupBox *box : root->findChildren<QGroupBox *>())
        found += truncatedTitle(box);
    for (const QHeaderView *header : root->findChildren<QHeaderView *>())
        found += truncatedSections(header);
    for (const QTableView *table : root->findChildren<QTableView *>())
        found += truncatedCells(table);
    return found;
}

static bool isNamed(const QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return spoken && !spoken->text(QAccessible::Name).isEmpty();
}

QStringList overlaps(const QWidget *root)
{
    QStringList found;
    QList<QWidget *> beside;
    for (QWidget *each : root->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!each->isVisible() || each->isWindow())
            continue;
        found += overlaps(each);
        // What no layout places is where somebody put it.
        const bool placed = (root->layout() && root->layout()->indexOf(each) >= 0)
            || (qobject_cast<const QSplitter *>(root) && !qobject_cast<QSplitterHandle *>(each));
        const auto nested = root->layout() ? root->layout()->findChildren<QLayout *>() : QList<QLayout *>();
        const bool within = std::any_of(nested.cbegin(), nested.cend(),
            [each](const QLayout *layout) { return layout->indexOf(each) >= 0; });
        if (placed || within)
            beside.append(each);
    }
    for (qsizetype i = 0; i < beside.size(); ++i) {
        for (qsizetype j = i + 1; j < beside.size(); ++j) {
            if (beside.at(i)->geometry().intersects(beside.at(j)->geometry()))
                found.append(beside.at(i)->objectName() + u" over "_s + beside.at(j)->objectName());
        }
    }
    return found;
}

QList<QWidget *> tabStops(const QWidget *root)
{
    QList<QWidget *> stops;
    for (QWidget *widget = root->nextInFocusChain(); widget != root; widget = widget->nextInFocusChain()) {
        const bool meant = root->isAncestorOf(widget) && widget->window() == root->window()
            && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus) != 0;
        // The line of an editable list and the like belong to the control around them.
        const auto *around = widget->parentWidget();
        if (meant && !qobject_cast<const QComboBox *>(around)
            && !qobject_cast<const QAbstractSpinBox *>(around))
            stops.append(widget);
    }
    return stops;
}

QStringList missedByTab(QWidget *root, TabOrder order)
{
    constexpr int most = 300;
    const bool back = order == TabOrder::Backwards;
    QSet<const QWidget *> reached;
    QWidget *window = root->window();
    window->activateWindow();
    for (int i = 0; i < most; ++i) {
        QWidget *focus = QApplication::focusWidget();
        for (const QWidget *widget = focus; widget; widget = widget->parentWidget())
            reached.insert(widget);
        QTest::keyClick(focus ? focus : window, back ? Qt::Key_Backtab : Qt::Key_Tab,
            back ? Qt::ShiftModifier : Qt::NoModifier);
    }
    QStringList missed;
    for (const QWidget *widget : tabStops(root)) {
        const QString name =
            QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        if (!reached.contains(widget))
            missed.append(name + (back ? u" is not reached backwards"_s : u" is not reached"_s));
        else if (!isNamed(widget))
            missed.append(name + u" has no name"_s);
    }
    return missed;
}

/// The blocks around a stop from the outermost on, then the stop. What scrolls is one: where its parts stand
/// beside what is around it says nothing.
static QList<const QWidget *> placesOf(
    const QWidget *stop, const QWidget *root, const QList<const QWidget *> &blocks)
{
    QList<const QWidget *> places{stop};
    for (const QWidget *around = stop->parentWidget(); around && around != root;
         around = around->parentWidget()) {
        if (blocks.contains(around) || qobject_cast<const QScrollArea *>(around))
            places.prepend(around);
    }
    return places;
}

/// True where the one is read after the other: below it, or on its line and further on.
static bool isReadAfter(const QRect &place, const QRect &before)
{
    const auto holds = [](const QRect &line, int y) { return line.top() <= y && y <= line.bottom(); };
    const bool sameLine = holds(place, before.center().y()) || holds(before, place.center().y());
    return sameLine ? place.left() > before.left() : place.top() > before.top();
}

QStringList tabsOutOfPlace(const QWidget *root, const QList<const QWidget *> &blocks)
{
    QStringList found;
    const QWidget *last = nullptr;
    for (const QWidget *next : tabStops(root)) {
        if (last) {
            const QList<const QWidget *> from = placesOf(last, root, blocks);
            const QList<const QWidget *> to = placesOf(next, root, blocks);
            qsizetype at = 0;
            while (at + 1 < std::min(from.size(), to.size()) && from.at(at) == to.at(at))
                ++at;
            const auto placeOf = [root](const QWidget *widget) {
                return QRect(widget->mapTo(root, QPoint()), widget->size());
            };
            if (!isReadAfter(placeOf(to.at(at)), placeOf(from.at(at))))
                found.append(last->objectName() + u" -> "_s + next->objectName());
        }
        last = next;
    }
    return found;
}

InLanguage::InLanguage(const QString &code)
{
    QLocale::setDefault(code == "en"_L1 ? m_before : QLocale(code));
    installTranslations(QLocale());
}

InLanguage::~InLanguage()
{
    QLocale::setDefault(m_before);
    installTranslations(m_before);
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "sv"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void saveScreen(QWidget *widget, const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/../screens"_s;
    QVERIFY(QDir().mkpath(folder));
    // On a real display what stands there is taken, not what the widget would draw.
    const bool onDisplay = QGuiApplication::platformName() == "xcb"_L1 && widget->isWindow();
    if (onDisplay) {
        QCoreApplication::processEvents();
        widget->repaint();
    }
    const QPixmap picture = onDisplay ? widget->screen()->grabWindow(widget->winId()) : widget->grab();
    QVERIFY(picture.save(folder + (onDisplay ? u"/xvfb-"_s : u"/"_s) + name + u".png"_s));
}

void standApart()
{
    for (const char *name :
        {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What is kept for the person, not for a profile: nothing of it comes from another test or goes to
        // one.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    static const QTemporaryDir folder;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, QFile::encodeName(folder.filePath(QString::fromLatin1(name))));
#else
    QStandardPaths::setTestModeEnabled(true);
#endif
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void dressAlike(QApplication &application)
{
    application.setFont(QFont(u"DejaVu Sans"_s));
    installTranslations(QLocale());
    Theme::instance()->setMode(Theme::Mode::Light);
}

} // namespace tandem::ui

int runUiTests(int argc, char **argv, const QList<std::function<std::unique_ptr<QObject>()>> &suites)
{
    tandem::ui::standApart();
    QApplication application(argc, argv);
    tandem::ui::dressAlike(application);
    int failures = 0;
    for (const auto &make : suites) {
        const auto suite = make();
        failures += QTest::qExec(suite.get(), argc, argv);
    }
    return failures == 0 ? 0 : 1;
}
