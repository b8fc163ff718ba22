#include "tests/support/testmain.h"
#include "ui/review/noteedit.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using winnow::ui::NoteEdit;

class NoteEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasWritten_data();
    void keepsWhatWasWritten();
    void shiftEnterBreaksTheLine();
    void saysNothingWhenNothingChanged();
};

void NoteEditTest::keepsWhatWasWritten_data()
{
    QTest::addColumn<Qt::Key>("key");

    QTest::newRow("enter") << Qt::Key_Return;
    QTest::newRow("escape") << Qt::Key_Escape;
}

void NoteEditTest::keepsWhatWasWritten()
{
    QFETCH(Qt::Key, key);

    QAction write(u"Write a note"_s);
    NoteEdit note(&write);
    QSignalSpy written(&note, &NoteEdit::noteWritten);
    const QSignalSpy left(&note, &NoteEdit::left);
    note.startWriting();
    auto* edit = note.findChild<QPlainTextEdit*>();
    QTest::keyClicks(edit, u" yes or no? "_s);
    QTest::keyClick(edit, key);
    QCOMPARE(left.size(), 1);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.front().front().toString(), u"yes or no?"_s);
    QVERIFY(edit->isHidden());
}

void NoteEditTest::shiftEnterBreaksTheLine()
{
    QAction write(u"Write a note"_s);
    NoteEdit note(&write);
    QSignalSpy written(&note, &NoteEdit::noteWritten);
    note.startWriting();
    auto* edit = note.findChild<QPlainTextEdit*>();
    QTest::keyClicks(edit, u"a"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit, u"b"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(written.front().front().toString(), u"a\nb"_s);
}

void NoteEditTest::saysNothingWhenNothingChanged()
{
    QAction write(u"Write a note"_s);
    NoteEdit note(&write);
    note.setNote(u"as before"_s);
    const QSignalSpy written(&note, &NoteEdit::noteWritten);
    note.startWriting();
    QTest::keyClick(note.findChild<QPlainTextEdit*>(), Qt::Key_Escape);
    QCOMPARE(written.size(), 0);
}

WINNOW_TEST(NoteEditTest)
#include "noteedit_test.moc"
