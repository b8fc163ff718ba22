#include "ui/review/reviewactions.h"

#include "ui/common/actionregistry.h"

#include <QAction>
#include <QCoreApplication>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

struct ReviewText {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::ReviewText)
};

/// Declares the acts of one place under one prefix.
class Declarer {
public:
    Declarer(ActionRegistry& registry, QWidget* page)
        : m_registry(registry)
        , m_page(page)
    {
    }

    QAction* operator()(const QString& id, const QString& text, const QList<QKeySequence>& keys,
        MenuPlace menu = MenuPlace::None) const
    {
        return m_registry.declare({u"review."_s + id, text, keys, Place::Review, menu}, m_page);
    }

private:
    ActionRegistry& m_registry;
    QWidget* m_page;
};

QList<QKeySequence> key(const QString& text)
{
    return {QKeySequence(text)};
}

QList<QKeySequence> keys(const QString& first, const QString& second)
{
    return {QKeySequence(first), QKeySequence(second)};
}

void declareAnswers(const Declarer& declare, ReviewActions& actions)
{
    actions.yes = declare(u"yes"_s, ReviewText::tr("Yes, one entity"), key(u"Y"_s), MenuPlace::Edit);
    actions.no = declare(u"no"_s, ReviewText::tr("No"), key(u"N"_s), MenuPlace::Edit);
    actions.unsure = declare(u"unsure"_s, ReviewText::tr("Unsure"), key(u"U"_s), MenuPlace::Edit);
    actions.skip = declare(u"skip"_s, ReviewText::tr("Skip"), key(u"S"_s), MenuPlace::Edit);
    actions.undo = declare(u"undo"_s, ReviewText::tr("Undo"), keys(u"Z"_s, u"Ctrl+Z"_s), MenuPlace::Edit);
    actions.redo
        = declare(u"redo"_s, ReviewText::tr("Redo"), keys(u"Shift+Z"_s, u"Ctrl+Shift+Z"_s), MenuPlace::Edit);
}

void declareRecordActs(const Declarer& declare, ReviewActions& actions)
{
    actions.toggleRecord
        = declare(u"toggleRecord"_s, ReviewText::tr("Take the record in or out"), key(u"Space"_s));
    actions.excludeOthers
        = declare(u"excludeOthers"_s, ReviewText::tr("Leave all other records out"), key(u"E"_s));
    actions.pickValue
        = declare(u"pickValue"_s, ReviewText::tr("Let this value survive, or its rule"), key(u"C"_s));
    for (int number = 1; number <= 9; ++number) {
        const QString digit = QString::number(number);
        actions.toggleNumbered[static_cast<size_t>(number - 1)] = declare(u"toggleRecord"_s + digit,
            ReviewText::tr("Take record %1 of the card in or out").arg(digit), key(digit));
    }
}

void declareMoves(const Declarer& declare, ReviewActions& actions)
{
    actions.next = declare(u"next"_s, ReviewText::tr("Next cluster"), key(u"J"_s), MenuPlace::View);
    actions.previous
        = declare(u"previous"_s, ReviewText::tr("Previous cluster"), key(u"K"_s), MenuPlace::View);
    actions.flag
        = declare(u"flag"_s, ReviewText::tr("Flag, or take the flag off"), key(u"F"_s), MenuPlace::Edit);
    actions.note = declare(u"note"_s, ReviewText::tr("Write a note"), key(u"T"_s), MenuPlace::Edit);
    actions.search = declare(u"search"_s, ReviewText::tr("Search clusters"), key(u"/"_s), MenuPlace::View);
    actions.clearSearch = declare(u"clearSearch"_s, ReviewText::tr("Clear the search"), {});
    actions.showSkipped = declare(u"showSkipped"_s, ReviewText::tr("Show the skipped clusters"), {});
    actions.showOpen = declare(u"showOpen"_s, ReviewText::tr("Show the open clusters"), {});
    actions.showEntities = declare(u"showEntities"_s, ReviewText::tr("See and export the entities"), {});
}

void declarePanes(const Declarer& declare, ReviewActions& actions)
{
    actions.fields = declare(u"fields"_s, ReviewText::tr("More fields"), key(u"F3"_s), MenuPlace::View);
    actions.queue = declare(u"queue"_s, ReviewText::tr("Queue"), key(u"F8"_s), MenuPlace::View);
    actions.reasons = declare(u"reasons"_s, ReviewText::tr("Reasons"), key(u"F9"_s), MenuPlace::View);
}

} // namespace

ReviewActions declareReviewActions(ActionRegistry& registry, QWidget* page)
{
    const Declarer declare(registry, page);
    ReviewActions actions;
    declareAnswers(declare, actions);
    declareRecordActs(declare, actions);
    declareMoves(declare, actions);
    declarePanes(declare, actions);
    return actions;
}

} // namespace winnow::ui
