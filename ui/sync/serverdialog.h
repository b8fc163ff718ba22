#pragma once

#include "engine/model/profile.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace winnow::ui {

class PlainLabel;

/// Asks for a server: name, address, protocol, key and further authorities. The key is shown as dots and goes
/// nowhere from here but to whoever asked.
class ServerDialog : public QDialog {
    Q_OBJECT

public:
    /// For a new server.
    explicit ServerDialog(QWidget* parent);
    /// For all of that of a server that there is.
    ServerDialog(const engine::Profile& profile, QWidget* parent);

    [[nodiscard]] engine::Profile profile() const;
    [[nodiscard]] QString key() const;

Q_SIGNALS:
    /// Everything that is needed was given; the dialog has closed.
    void given(const winnow::engine::Profile& profile, const QString& key);

private:
    void build();
    QWidget* makeAuthorities();
    void chooseAuthorities();
    void give();

    engine::Profile m_profile;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_address = nullptr;
    QComboBox* m_api = nullptr;
    QLineEdit* m_key = nullptr;
    QLineEdit* m_authorities = nullptr; ///< path of a PEM file
    PlainLabel* m_problem = nullptr;
};

} // namespace winnow::ui
