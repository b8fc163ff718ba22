#include "engine/samples/facilitylist.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QObject>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

const Facility harbourClinic{u"Saint Oswin"_s, QString(), u"clinic"_s, u"Medical Centre"_s, u"Med. Ctr."_s,
    {12, u"Mill"_s, u"Street"_s, u"St"_s, u"4101"_s, u"Tåsvik"_s}, u"0411"_s, u"234567"_s,
    u"info@oswin.example"_s};

/// How each value is written most of the time.
QStringList usualValues(const FacilityList& list)
{
    Random random(1);
    std::vector<QHash<QString, int>> counts(8);
    for (int i = 0; i < 500; ++i) {
        const auto values = listFacility(harbourClinic, list, random);
        for (size_t column = 0; column < values.size(); ++column)
            ++counts[column][values[column]];
    }
    QStringList usual;
    for (const auto& values : counts)
        usual.append(std::max_element(
            values.keyValueBegin(), values.keyValueEnd(), [](const auto& left, const auto& right) {
                return left.second < right.second;
            })->first);
    return usual;
}

} // namespace

class FacilityListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesInItsStyle_data();
    void writesInItsStyle();
};

void FacilityListTest::writesInItsStyle_data()
{
    QTest::addColumn<FacilityList>("list");
    QTest::addColumn<QStringList>("values");
    const QString clinic = u"clinic"_s;
    const QString email = harbourClinic.email;
    QTest::newRow("mostly blank") << FacilityList{u"L"_s, NameStyle::Formal, LetterStyle::AsTyped,
        StreetStyle::Formal, PhoneStyle::Spaced, 95, 95}
                                  << QStringList{u"L"_s, u"Saint Oswin Medical Centre"_s, clinic,
                                         u"12 Mill Street"_s, u"4101"_s, u"Tåsvik"_s, u""_s, u""_s};
    QTest::newRow("formal") << FacilityList{u"L"_s, NameStyle::Formal, LetterStyle::AsTyped,
        StreetStyle::Formal, PhoneStyle::Spaced, 0, 0}
                            << QStringList{u"L"_s, u"Saint Oswin Medical Centre"_s, clinic,
                                   u"12 Mill Street"_s, u"4101"_s, u"Tåsvik"_s, u"0411 234 567"_s, email};
    QTest::newRow("short capitals") << FacilityList{u"L"_s, NameStyle::Abbreviated, LetterStyle::Capitals,
        StreetStyle::Abbreviated, PhoneStyle::DigitsOnly, 0, 0}
                                    << QStringList{u"L"_s, u"ST. OSWIN MED. CTR."_s, clinic, u"12 MILL ST"_s,
                                           u"4101"_s, u"TASVIK"_s, u"0411234567"_s, email};
    QTest::newRow("kind first") << FacilityList{u"L"_s, NameStyle::KindFirst, LetterStyle::AsTyped,
        StreetStyle::NumberLast, PhoneStyle::International, 0, 0}
                                << QStringList{u"L"_s, u"Medical Centre Saint Oswin"_s, clinic,
                                       u"Mill Street 12"_s, u"4101"_s, u"Tåsvik"_s, u"+99 411 234567"_s,
                                       email};
    QTest::newRow("with the town") << FacilityList{u"L"_s, NameStyle::WithTown, LetterStyle::AsTyped,
        StreetStyle::Formal, PhoneStyle::Bracketed, 0, 0}
                                   << QStringList{u"L"_s, u"Saint Oswin Medical Centre, Tåsvik"_s, clinic,
                                          u"12 Mill Street"_s, u"4101"_s, u"Tåsvik"_s, u"(0411) 234-567"_s,
                                          email};
}

void FacilityListTest::writesInItsStyle()
{
    QFETCH(FacilityList, list);
    QTEST(usualValues(list), "values");
}

WINNOW_TEST(FacilityListTest)
#include "facilitylist_test.moc"
