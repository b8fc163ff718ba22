#include "engine/model/decision.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Open:
        break;
    case Verdict::Yes:
        return u"yes"_s;
    case Verdict::No:
        return u"no"_s;
    case Verdict::Unsure:
        return u"unsure"_s;
    case Verdict::Skip:
        return u"skip"_s;
    }
    return u"open"_s;
}

std::optional<Verdict> verdictFromName(const QString& name)
{
    for (const Verdict verdict : {Verdict::Open, Verdict::Yes, Verdict::No, Verdict::Unsure, Verdict::Skip}) {
        if (verdictName(verdict) == name)
            return verdict;
    }
    return std::nullopt;
}

} // namespace winnow::engine
