#include "ui/common/actiontext.h"

#include "ui/common/keycap.h"

#include <QAction>
#include <QCoreApplication>

namespace winnow::ui {

using namespace Qt::StringLiterals;

QString escapedMnemonics(const QString& plain)
{
    QString escaped = plain;
    return escaped.replace(u"&"_s, u"&&"_s);
}

QString captionOf(const QAction& action)
{
    const QString text = action.text();
    QString caption;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size())
            ++i;
        caption.append(text.at(i));
    }
    return caption;
}

QString captionWithKey(const QAction& action)
{
    if (action.shortcut().isEmpty())
        return captionOf(action);
    return QCoreApplication::translate("winnow::ui::ActionText", "%1 (%2)")
        .arg(captionOf(action), keyText(action.shortcut()));
}

} // namespace winnow::ui
