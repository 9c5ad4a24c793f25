// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schema.h"
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/announcements.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/fieldbox.h"
#include "ui/kit/notice.h"
#include "ui/kit/spokenpicture.h"

#include <QBoxLayout>
#include <QLineEdit>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

class Picture : public SpokenPicture
{
public:
    using SpokenPicture::sayNow;
};

} // namespace

/// What whoever does not see the window is told of by itself, wherever the focus is.
class TestAnnouncements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfEachNotice();
    void tellsOfANoticeOnceItsTextsStand();
    void saysNothingOfWhatIsOffered();
    void complainsAloudOfAField();
    void saysWhatThePictureSaysOnce();
};

void TestAnnouncements::tellsOfEachNotice()
{
    Notice notice;
    notice.show();
    Announcements told;
    notice.say(Tone::Good, u"It is saved."_s);
    notice.say(Tone::Good, u"It is saved."_s); // Done twice, and heard twice.
    notice.sayError({ErrorKind::Network, {}, u"Nobody answers."_s, {}, Retry::Later, 0, {}});
    QCOMPARE(told.alerts(), QStringList({u"It is saved."_s, u"It is saved."_s, u"Nobody answers."_s}));
    QCOMPARE(told.of(QAccessible::Alert, &notice).size(), 3);
}

/// Whoever asks the notice for its words in answer to the event has those of before otherwise.
void TestAnnouncements::tellsOfANoticeOnceItsTextsStand()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *notice = new Notice;
    layout->addWidget(notice);
    window.show();
    Announcements told;
    notice->say(Tone::Warn, u"The file is old."_s, u"Read it again."_s);
    const auto alerts = told.of(QAccessible::Alert, notice);
    QCOMPARE(alerts.size(), 1);
    QCOMPARE(alerts.first().name, u"The file is old."_s);
    QCOMPARE(alerts.first().description, u"Read it again."_s);
    QVERIFY(alerts.first().isShown);
}

void TestAnnouncements::saysNothingOfWhatIsOffered()
{
    Notice notice;
    notice.say(Tone::Good, u"It is saved."_s);
    Announcements told;
    notice.offer(u"Open the folder"_s, [] {});
    notice.dismiss();
    QCOMPARE(told.alerts(), QStringList());
}

void TestAnnouncements::complainsAloudOfAField()
{
    FieldBox box(u"field"_s, u"Field"_s);
    ObjectSchema schema;
    FieldSchema field;
    field.name = u"a"_s;
    field.label = u"Alpha"_s;
    schema.fields.append(field);
    box.setFields(schema);
    box.showField(u"a"_s);
    Announcements told;
    const auto type = [&box](const QString &text) {
        box.setEditText(text);
        QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    };
    type(u"neither"_s);
    const auto alerts = told.of(QAccessible::Alert, &box);
    QCOMPARE(alerts.size(), 1);
    QCOMPARE(alerts.first().description, box.complaint());
    QVERIFY(!box.complaint().isEmpty());
    // Mended, there is nothing to complain of.
    told.clear();
    type(u"alpha"_s);
    QCOMPARE(box.complaint(), QString());
    QCOMPARE(told.alerts(), QStringList());
}

void TestAnnouncements::saysWhatThePictureSaysOnce()
{
    Picture picture;
    Announcements told;
    picture.sayNow(u"Monday, 3 written"_s);
    picture.sayNow(u"Monday, 3 written"_s);
    picture.sayNow(u"Tuesday, none written"_s);
    const auto names = told.of(QAccessible::NameChanged, &picture);
    QCOMPARE(names.size(), 2);
    QCOMPARE(names.first().name, u"Monday, 3 written"_s);
    QCOMPARE(names.last().name, u"Tuesday, none written"_s);
}

std::unique_ptr<QObject> testAnnouncements()
{
    return std::make_unique<TestAnnouncements>();
}

#include "tst_announcements.moc"
