#include "engine/samples/samplepersons.h"

#include "engine/records/tablewriter.h"
#include "engine/samples/draw.h"
#include "engine/samples/person.h"

#include <QByteArray>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct PersonRecord {
    Person person;
    qint64 cluster = 0;
};

/// Of 100 persons, 55 have one record, 27 two, 11 three, 5 four and 2 five.
int drawRecordCount(Random& random)
{
    const auto roll = random.below(100);
    if (roll < 55)
        return 1;
    if (roll < 82)
        return 2;
    if (roll < 93)
        return 3;
    return roll < 98 ? 4 : 5;
}

/// Records that wait to be handed out in random order: enough of them that those of one person lie apart, few
/// enough that a table of any size is made in flat memory.
class RecordPool {
public:
    RecordPool(const PersonWords& words, Random& random)
        : m_words(words)
        , m_random(random)
    {
    }

    PersonRecord take()
    {
        while (m_records.size() < wantedSize)
            addPerson();
        std::swap(m_records[static_cast<size_t>(m_random.below(m_records.size()))], m_records.back());
        PersonRecord record = std::move(m_records.back());
        m_records.pop_back();
        return record;
    }

private:
    static constexpr size_t wantedSize = 5'000;

    void addPerson()
    {
        ++m_cluster;
        const Person person = makePerson(m_words, m_random);
        const int count = drawRecordCount(m_random);
        m_records.push_back({person, m_cluster});
        for (int further = 1; further < count; ++further)
            m_records.push_back({makeFurtherRecord(person, m_words, m_random), m_cluster});
    }

    const PersonWords& m_words;
    Random& m_random;
    std::vector<PersonRecord> m_records;
    qint64 m_cluster = 0;
};

} // namespace

std::vector<QString> samplePersonColumns()
{
    return {u"first_name"_s, u"surname"_s, u"birth_date"_s, u"street_number"_s, u"street"_s, u"suburb"_s,
        u"postcode"_s, u"state"_s, u"phone"_s, u"email"_s};
}

void samplePersons(const SamplePersonsOptions& options, const std::function<void(const SamplePerson&)>& row)
{
    const PersonWords words = makePersonWords();
    Random random(options.seed);
    RecordPool pool(words, random);
    std::array<QByteArray, 10> texts;
    std::array<std::string_view, 10> values;
    for (qint64 made = 0; made < options.rows; ++made) {
        const PersonRecord record = pool.take();
        for (size_t field = 0; field < texts.size(); ++field) {
            texts[field] = record.person.values[field].toUtf8();
            values[field] = {texts[field].constData(), static_cast<size_t>(texts[field].size())};
        }
        row({values, record.cluster});
    }
}

Result<void> writeSamplePersons(QIODevice& device, const SamplePersonsOptions& options)
{
    TableWriter writer(device, CellSafety::Exact);
    writer.row(samplePersonColumns());
    samplePersons(options, [&writer](const SamplePerson& person) { writer.row(person.values); });
    return writer.finish();
}

} // namespace winnow::engine
