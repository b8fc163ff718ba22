#pragma once

#include "engine/records/detection.h"

#include <QWidget>

class QComboBox;

namespace winnow::ui {

class PlainLabel;

/// How a file is read: encoding, delimiter and header as detected, each to be corrected.
class FormatBar : public QWidget {
    Q_OBJECT

public:
    explicit FormatBar(QWidget* parent = nullptr);

    /// Everything back to what is detected, for another file.
    void reset();
    /// Names what was detected in the first choice of each list.
    void setDetected(const engine::DetectedFormat& detected);
    [[nodiscard]] engine::FormatOverrides overrides() const;

Q_SIGNALS:
    /// The person has corrected something.
    void corrected();

private:
    QComboBox* addChoice(const QString& label);

    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    PlainLabel* m_reasons;
};

} // namespace winnow::ui
