#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <span>

namespace winnow::tests {

/// One place where bytes of strangers come in. `run` takes any bytes, never fails, and aborts where the code
/// under test breaks a promise that holds for all input.
struct FuzzTarget {
    const char* name = ""; ///< also of its folder in tests/fuzz/corpus
    void (*run)(const QByteArray& bytes) = nullptr;
    int mutations = 0; ///< how many mutations of its corpus a replay tries
};

/// All of them; the same in every run.
std::span<const FuzzTarget> fuzzTargets();

// By what reads the bytes.
void fuzzTable(const QByteArray& bytes);
void fuzzTruth(const QByteArray& bytes);
void fuzzLabels(const QByteArray& bytes);
void fuzzClusters(const QByteArray& bytes);
void fuzzTraining(const QByteArray& bytes);
void fuzzModel(const QByteArray& bytes);
void fuzzText(const QByteArray& bytes);
void fuzzJson(const QByteArray& bytes);
void fuzzReply(const QByteArray& bytes);
void fuzzWire(const QByteArray& bytes);
void fuzzServed(const QByteArray& bytes);
void fuzzJournal(const QByteArray& bytes);
void fuzzWorkspace(const QByteArray& bytes);

/// What a broken promise prints, so that it can be put into the corpus.
void keepForReport(const QByteArray& input);

/// Most readers take paths, so that they can look at a file's kind and watch it change.
void writeBytes(const QString& path, const QByteArray& bytes);

/// A promise that holds whatever the bytes are.
void promise(bool holds, const char* what);

} // namespace winnow::tests
