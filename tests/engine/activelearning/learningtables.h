#pragma once

#include "engine/activelearning/label.h"
#include "engine/activelearning/pairtable.h"
#include "engine/matching/matcher.h"

#include <string>
#include <vector>

namespace winnow::tests {

/// A model of two fields, "name" and "town", with levels blank, different, similar, same and the weights 0,
/// -3, 1, 4 each; prior -2.
engine::MatchModel twoFieldModel();

/// A pair as it is written in tests: levels of the two fields.
struct TestPair {
    engine::RowIndex left = 0;
    engine::RowIndex right = 0;
    quint8 name = 0;
    quint8 town = 0;
    engine::PairSignals found = {};
};

/// The pairs as matching would have scored them with twoFieldModel(); they must ascend.
engine::ScoredPairs scoredPairs(const std::vector<TestPair>& pairs);
engine::PairTable pairTable(engine::RowIndex rowCount, const std::vector<TestPair>& pairs);

/// A matched table.
struct MatchedTable {
    engine::MatchTable table;
    engine::MatchResult result;
    engine::PairTable pairs;
};

MatchedTable matched(const std::vector<std::vector<std::string>>& rows);

/// Labels by whether the rows are a copy and its original in people(): row 4k + 3 copies row 4k + 2.
std::vector<engine::Label> labelsOfPeople(const engine::PairTable& pairs, std::size_t count);

} // namespace winnow::tests
