#include "tests/review/keyscript.h"

#include <array>

namespace winnow::tests {

using namespace Qt::StringLiterals;

KeyStep keyStepAt(int step)
{
    if (step >= answerSteps)
        return {{Qt::Key_Z}, u"undo"_s, u"-"_s};
    constexpr int tenth = answerSteps / leftOutRecords;
    if (step % tenth == tenth / 2)
        return {{Qt::Key_Right, Qt::Key_Space, Qt::Key_Y}, u"answer"_s, u"yes"_s};
    const std::array answers{KeyStep{{Qt::Key_Y}, u"answer"_s, u"yes"_s},
        KeyStep{{Qt::Key_N}, u"answer"_s, u"no"_s}, KeyStep{{Qt::Key_U}, u"answer"_s, u"unsure"_s}};
    return answers.at(static_cast<size_t>(step) % answers.size());
}

} // namespace winnow::tests
