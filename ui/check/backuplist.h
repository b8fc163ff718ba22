#pragma once

#include "engine/workspace/backupfile.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QListView;
class QStringListModel;

namespace winnow::ui {

class PlainLabel;

/// The backups of a workspace, newest first, one of them chosen.
class BackupList : public QWidget {
    Q_OBJECT

public:
    explicit BackupList(QWidget* parent = nullptr);

    void setBackups(std::vector<engine::Backup> backups);

    /// None while there is none.
    [[nodiscard]] std::optional<engine::Backup> chosen() const;

Q_SIGNALS:
    void choiceChanged();

private:
    std::vector<engine::Backup> m_backups;
    QStringListModel* m_model;
    QListView* m_list;
    PlainLabel* m_empty;
};

} // namespace winnow::ui
