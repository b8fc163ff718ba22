#include "ui/common/filechooser.h"

#include <QFileDialog>
#include <QFileInfo>

namespace winnow::ui {

void askForFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (question.purpose == FileQuestion::Purpose::Save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(question.suggestedName).suffix());
        dialog->selectFile(question.suggestedName);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace winnow::ui
