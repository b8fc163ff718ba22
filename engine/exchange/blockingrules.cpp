#include "engine/exchange/blockingrules.h"

#include "engine/matching/explanation.h"

#include <algorithm>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr std::size_t mostRules = 5;
constexpr double fewMissed = 0.01;

struct Rule {
    std::vector<std::size_t> fields;
    double m = 1;
    double u = 1;
};

Rule with(Rule rule, const MatchModel& model, std::size_t field)
{
    rule.fields.push_back(field);
    rule.m *= model.fields[field].m.back();
    rule.u *= model.fields[field].u.back();
    return rule;
}

/// Rules of one field and of two of different groups, in the order of the fields.
std::vector<Rule> possibleRules(const MatchModel& model)
{
    std::vector<Rule> rules;
    for (std::size_t field = 0; field < model.fields.size(); ++field)
        rules.push_back(with({}, model, field));
    for (std::size_t one = 0; one < model.fields.size(); ++one) {
        for (std::size_t other = one + 1; other < model.fields.size(); ++other) {
            if (model.fields[one].group != model.fields[other].group)
                rules.push_back(with(rules[one], model, other));
        }
    }
    return rules;
}

/// Records of a single table with as many pairs as the model's prior is relative to; of two tables about as
/// many as both have together.
double recordCount(const MatchModel& model)
{
    const double pairs = model.expectedMatches / probabilityOf(model.logPrior);
    return std::max(2.0, std::sqrt(2 * pairs));
}

bool sharesField(const Rule& rule, const std::vector<std::size_t>& fields)
{
    return std::all_of(fields.begin(), fields.end(), [&rule](std::size_t field) {
        return std::find(rule.fields.begin(), rule.fields.end(), field) != rule.fields.end();
    });
}

/// What a rule finds beyond those before it, as if fields failed independently. A rule that a shorter one
/// includes finds nothing.
double gain(const Rule& rule, const BlockingRules& chosen, double missed)
{
    const bool isIncluded = std::any_of(chosen.begin(), chosen.end(),
        [&rule](const std::vector<std::size_t>& fields) { return sharesField(rule, fields); });
    return isIncluded ? 0 : missed * rule.m;
}

} // namespace

BlockingRules blockingRules(const MatchModel& model)
{
    std::vector<Rule> rules = possibleRules(model);
    if (rules.empty())
        return {};
    const Rule narrowest = *std::min_element(
        rules.begin(), rules.end(), [](const Rule& one, const Rule& other) { return one.u < other.u; });
    const double mostShare = 2 * mostPairsPerRecord / recordCount(model);
    std::erase_if(rules, [mostShare](const Rule& rule) { return rule.u > mostShare; });
    BlockingRules chosen;
    double missed = 1;
    while (chosen.size() < mostRules && missed >= fewMissed && !rules.empty()) {
        const auto best
            = std::max_element(rules.begin(), rules.end(), [&](const Rule& one, const Rule& other) {
                  return gain(one, chosen, missed) < gain(other, chosen, missed);
              });
        if (gain(*best, chosen, missed) <= 0)
            break;
        chosen.push_back(best->fields);
        missed *= 1 - best->m;
    }
    return chosen.empty() ? BlockingRules{narrowest.fields} : chosen;
}

} // namespace winnow::engine
