#include "ui/training/trainingactions.h"

#include "ui/common/actionregistry.h"

#include <QAction>
#include <QCoreApplication>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

struct TrainingText {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::TrainingText)
};

/// Declares the acts of one place under one prefix.
class Declarer {
public:
    Declarer(ActionRegistry& registry, QWidget* page)
        : m_registry(registry)
        , m_page(page)
    {
    }

    QAction* operator()(const QString& id, const QString& text, const QStringList& keys,
        MenuPlace menu = MenuPlace::None) const
    {
        QList<QKeySequence> sequences;
        for (const QString& key : keys)
            sequences += QKeySequence(key);
        return m_registry.declare({u"training."_s + id, text, sequences, Place::Training, menu}, m_page);
    }

private:
    ActionRegistry& m_registry;
    QWidget* m_page;
};

void declareAnswers(const Declarer& declare, TrainingActions& actions)
{
    actions.yes = declare(u"yes"_s, TrainingText::tr("Yes, one entity"), {u"Y"_s}, MenuPlace::Edit);
    actions.no = declare(u"no"_s, TrainingText::tr("No, two"), {u"N"_s}, MenuPlace::Edit);
    actions.unsure = declare(u"unsure"_s, TrainingText::tr("Unsure"), {u"U"_s}, MenuPlace::Edit);
    actions.skip = declare(u"skip"_s, TrainingText::tr("Skip"), {u"S"_s}, MenuPlace::Edit);
    actions.undo = declare(u"undo"_s, TrainingText::tr("Undo"), {u"Z"_s, u"Ctrl+Z"_s}, MenuPlace::Edit);
    actions.redo
        = declare(u"redo"_s, TrainingText::tr("Redo"), {u"Shift+Z"_s, u"Ctrl+Shift+Z"_s}, MenuPlace::Edit);
    actions.keepEarlier = declare(u"keepEarlier"_s, TrainingText::tr("Keep the earlier answers"), {u"Esc"_s});
    actions.answerAnyway = declare(u"answerAnyway"_s, TrainingText::tr("Answer anyway"), {u"A"_s});
    actions.askSkipped = declare(u"askSkipped"_s, TrainingText::tr("Ask the skipped pairs again"), {});
}

void declareMoves(const Declarer& declare, TrainingActions& actions)
{
    actions.next = declare(u"next"_s, TrainingText::tr("Next pair"), {u"J"_s, u"Right"_s}, MenuPlace::View);
    actions.previous
        = declare(u"previous"_s, TrainingText::tr("Previous pair"), {u"K"_s, u"Left"_s}, MenuPlace::View);
    actions.fields = declare(u"fields"_s, TrainingText::tr("More fields"), {u"F3"_s}, MenuPlace::View);
    actions.side = declare(u"side"_s, TrainingText::tr("Quality"), {u"F9"_s}, MenuPlace::View);
    actions.cancel = declare(u"cancel"_s, TrainingText::tr("Cancel"), {});
    actions.openAgain = declare(u"openAgain"_s, TrainingText::tr("Try again"), {});
    actions.showClusters = declare(u"showClusters"_s, TrainingText::tr("Review the clusters"), {});
}

void declareGrouping(const Declarer& declare, TrainingActions& actions)
{
    actions.regroup
        = declare(u"regroup"_s, TrainingText::tr("Group the undecided again"), {u"G"_s}, MenuPlace::Edit);
    actions.raise = declare(u"raise"_s, TrainingText::tr("Fewer wrong merges"), {u"+"_s}, MenuPlace::Edit);
    actions.lower = declare(u"lower"_s, TrainingText::tr("Fewer misses"), {u"-"_s}, MenuPlace::Edit);
    actions.suggest
        = declare(u"suggest"_s, TrainingText::tr("Suggested threshold"), {u"0"_s}, MenuPlace::Edit);
}

} // namespace

TrainingActions declareTrainingActions(ActionRegistry& registry, QWidget* page)
{
    const Declarer declare(registry, page);
    TrainingActions actions;
    declareAnswers(declare, actions);
    declareMoves(declare, actions);
    declareGrouping(declare, actions);
    return actions;
}

} // namespace winnow::ui
