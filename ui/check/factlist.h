#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QGridLayout;

namespace winnow::ui {

/// Names and values below each other, as plain text that can be selected.
class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    using Fact = std::pair<QString, QString>; ///< name, value
    void setFacts(const std::vector<Fact>& facts);

private:
    QGridLayout* m_layout;
};

} // namespace winnow::ui
