#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QtGlobal>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow::engine {

class Database;
class Statement;

/// What is never changed once it is there: rows of records, pairs and clusters, and of datasets and sessions
/// that are published what is not counted in them.
enum class Content { Record, Pair, Cluster, Dataset, Session };
inline constexpr std::array allContent{
    Content::Record, Content::Pair, Content::Cluster, Content::Dataset, Content::Session};

/// What a set of rows adds up to: each half of their 128-bit hashes (XXH3) summed modulo 2^64, so that the
/// order of the rows does not matter and rows can be taken out again.
struct ContentDigest {
    qint64 rows = 0;
    quint64 low = 0;
    quint64 high = 0;

    bool operator==(const ContentDigest&) const = default;
    ContentDigest& operator+=(const ContentDigest& other);
    [[nodiscard]] ContentDigest negated() const;
};

/// Of one row: its whole numbers, its real as bits and the length of its text as numbers, and text (UTF-8)
/// and blob as bytes, in the order of contentColumns().
ContentDigest digestOf(std::span<const qint64> numbers, std::string_view bytes);
/// For the numbers of a row.
qint64 bitsOf(double real);

/// "id, line, cells": what of a row is part of its digest.
QString contentColumns(Content content);
/// What follows FROM to get all of them.
QString contentRows(Content content);
/// Of a row that has these columns first.
ContentDigest digestOfRow(Content content, const Statement& row);

/// What a transaction has inserted and removed so far; written down when it commits.
class PendingDigests {
public:
    void add(Content content, const ContentDigest& digest);
    /// A row as it is in the database now has come, or will go.
    Result<void> addRow(const Database& database, Content content, qint64 id);
    Result<void> removeRow(const Database& database, Content content, qint64 id);
    void clear();
    Result<void> write(const Database& database);

private:
    std::array<ContentDigest, allContent.size()> m_changes;
};

/// As it was written down; none when it never was.
Result<std::optional<ContentDigest>> writtenDigest(const Database& database, Content content);

/// Reads all rows and writes down what they add up to, in the caller's transaction.
Result<void> recomputeDigests(const Database& database);

/// Reads all rows; a sentence for each table that is not as it was written.
Result<std::vector<QString>> contentProblems(const Database& database);

/// From this version of the schema on there are digests.
inline constexpr int firstVersionWithDigests = 6;

} // namespace winnow::engine
