#pragma once

#include <QString>

#include <array>
#include <memory>

class QDialog;
class QWidget;

namespace winnow::app {

/// Dialogs that need a server, as they look with a made-up one.
enum class SampleDialog { Server, Sessions, Manage, Proposal };

inline constexpr std::array allSampleDialogs{
    SampleDialog::Server, SampleDialog::Sessions, SampleDialog::Manage, SampleDialog::Proposal};

/// The name of its picture: "server", "sessions", "manage", "proposal".
QString sampleDialogName(SampleDialog dialog);
std::unique_ptr<QDialog> makeSampleDialog(SampleDialog dialog, QWidget* parent);

} // namespace winnow::app
