#include "engine/matching/comparator.h"

#include "engine/matching/codecomparator.h"
#include "engine/matching/contactcomparators.h"
#include "engine/matching/datecomparator.h"
#include "engine/matching/shorttextcomparator.h"
#include "engine/matching/textcomparator.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct LevelText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::Comparator)

public:
    static QString similarity(double least)
    {
        return tr("similarity %1 or more").arg(QString::number(least, 'f', 2));
    }

    static std::vector<QString> withEnds(std::vector<QString> between)
    {
        between.insert(between.begin(), {tr("blank"), tr("different")});
        between.push_back(tr("equal"));
        return between;
    }

    static std::vector<QString> similarities(std::span<const double> limits)
    {
        std::vector<QString> names;
        for (const double limit : limits)
            names.push_back(similarity(limit));
        return withEnds(std::move(names));
    }

    static std::vector<QString> ofType(FieldType type)
    {
        switch (type) {
        case FieldType::Text:
            return similarities(TextComparator::limits);
        case FieldType::ShortText:
            return similarities(ShortTextComparator::limits);
        case FieldType::Number:
            return withEnds({tr("within 5 %"), tr("two characters differ"), tr("one character differs")});
        case FieldType::Code:
            return withEnds({tr("two characters differ"), tr("one character differs")});
        case FieldType::Date:
            return withEnds(
                {tr("same year"), tr("one part differs"), tr("one digit differs, or day and month swapped")});
        case FieldType::Phone:
            return withEnds({tr("two digits differ"), tr("one digit differs"), tr("same last seven digits")});
        case FieldType::Email:
            return withEnds(
                {tr("similar name"), tr("one character of the name differs"), tr("same name before the @")});
        }
        return {};
    }
};

} // namespace

std::unique_ptr<Comparator> makeComparator(const MatchTable& table, std::size_t column, FieldType type)
{
    const MatchColumn& values = table.columns()[column];
    switch (type) {
    case FieldType::Text:
        return std::make_unique<TextComparator>(values, table.words());
    case FieldType::ShortText:
        return std::make_unique<ShortTextComparator>(values);
    case FieldType::Number:
        return std::make_unique<CodeComparator>(values, CodeComparator::Closeness::Numeric);
    case FieldType::Code:
        return std::make_unique<CodeComparator>(values, CodeComparator::Closeness::EditsOnly);
    case FieldType::Date:
        return std::make_unique<DateComparator>(values);
    case FieldType::Phone:
        return std::make_unique<PhoneComparator>(values);
    case FieldType::Email:
        return std::make_unique<EmailComparator>(values);
    }
    return nullptr;
}

std::vector<QString> levelNames(FieldType type)
{
    return LevelText::ofType(type);
}

} // namespace winnow::engine
