// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/fixture.h"
#include "tests/support/patience.h"
#include "ui/kit/dialogs.h"

#include <QLocale>
#include <QQueue>
#include <QWidget>

class QApplication;

namespace tandem::ui {

/// Answers what would otherwise be asked of a person, and keeps what was asked. Takes current()'s place while
/// it lives.
class TestDialogs : public Dialogs
{
public:
    TestDialogs();
    ~TestDialogs() override;

    void ask(QWidget *parent, const Question &question, Answered answered) override;
    void openFile(QWidget *parent, const FileRequest &request, Answered chosen) override;
    void saveFile(QWidget *parent, const FileRequest &request, Answered chosen) override;
    bool openUrl(const QUrl &url) override;

    QQueue<QString> answers; ///< ids of choices; none left: the safe choice
    QString file; ///< empty: the person gives up
    bool browserWorks = true;
    QList<Question> asked;
    QList<QUrl> opened;
};

/// The child of that name, of any depth. The test fails where there is none.
template <typename T> [[nodiscard]] T *child(const QObject *parent, const char *name)
{
    T *found = parent->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no child named %s", name);
    return found;
}

/// A click by mouse in the middle of the child of that name, which must be seen and enabled.
void click(const QWidget *parent, const char *name);

/// Asks for the window of `widget` to be the active one, and for the focus; whether the widget is seen and
/// has it. Keys are for what has it: to be tried until it is so.
[[nodiscard]] bool takesFocus(QWidget *widget, Qt::FocusReason reason = Qt::OtherFocusReason);

/// What is seen in `root` and too small for its text, each as "name: text": labels, buttons, choices, tabs,
/// titles of boxes and of columns, cells.
[[nodiscard]] QStringList truncatedTexts(const QWidget *root);

/// Pairs of widgets side by side in `root` that are seen and lie over each other, as "name over name".
[[nodiscard]] QStringList overlaps(const QWidget *root);

/// Every control in `root` that is seen, enabled and meant to be reached by Tab, in Tab's order.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget *root);

/// Goes through the window of `root` by Tab, or by Shift+Tab, and names every one of its tabStops() that was
/// not reached so, or that has no name for a screen reader.
enum class TabOrder { Forwards, Backwards };
[[nodiscard]] QStringList missedByTab(QWidget *root, TabOrder order = TabOrder::Forwards);

/// The steps of Tab through `root` that go up or back though it is read downwards and from the left, each as
/// "from -> to". A block, with everything in it, has its place as one; within it its parts are looked at.
[[nodiscard]] QStringList tabsOutOfPlace(const QWidget *root, const QList<const QWidget *> &blocks = {});

/// While it lives, windows that are made speak this language ("sv"), and write numbers and dates in it.
class InLanguage
{
public:
    explicit InLanguage(const QString &code);
    ~InLanguage();
    Q_DISABLE_COPY_MOVE(InLanguage)

private:
    QLocale m_before;
};

/// The rows of a test that judges texts in all languages that are finished: QFETCH(QString, language).
void addLanguages();

/// Saves a picture of the widget in the build's folder screens/.
void saveScreen(QWidget *widget, const QString &name);

/// Before there is a QApplication: proxies, display, folders and language of the machine stay outside.
void standApart();
/// After that: its font, its language and its look, the same on every machine.
void dressAlike(QApplication &application);

} // namespace tandem::ui

/// main() for a test of widgets: `suites` are functions that make a test object each.
int runUiTests(int argc, char **argv, const QList<std::function<std::unique_ptr<QObject>()>> &suites);
