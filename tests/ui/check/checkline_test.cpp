#include "tests/support/testmain.h"
#include "ui/check/checkline.h"
#include "ui/common/plainlabel.h"

#include <QSet>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class CheckLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void eachStateHasItsWordsAndItsSign()
    {
        ui::CheckLine line(u"Log"_s, u"Each operation is as it was written."_s);
        QSet<QString> words;
        QSet<QString> signs;
        for (const ui::CheckState state : {ui::CheckState::Unknown, ui::CheckState::Running,
                 ui::CheckState::Fine, ui::CheckState::Damaged}) {
            line.setState(state);
            words.insert(line.stateText());
            signs.insert(line.findChildren<ui::PlainLabel*>().front()->text());
        }
        QCOMPARE(words.size(), 4);
        QCOMPARE(signs.size(), 4);
    }
};

WINNOW_TEST(CheckLineTest)
#include "checkline_test.moc"
