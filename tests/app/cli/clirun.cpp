#include "tests/app/cli/clirun.h"

#include "app/cli/commandline.h"
#include "engine/base/clock.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>

namespace winnow::tests {

QJsonObject CliRun::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(output);
    return output.count('\n') == 1 ? document.object() : QJsonObject();
}

QStringList CliRun::members() const
{
    return json().keys();
}

CliRun runCli(const QStringList& words, const std::function<bool()>& isCancelled)
{
    QBuffer output;
    QBuffer errors;
    output.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    const engine::SystemClock clock;
    const app::ExitCode exit = app::runCommandLine(words, {output, errors}, clock, isCancelled);
    return {exit, output.data(), QString::fromUtf8(errors.data())};
}

QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

QByteArray smallTable()
{
    return "key,name,street,town,phone\n"
           "a1,Miller Bakery,12 High Street,Ashford,555 0101\n"
           "a2,Miller's Bakery,12 High St,Ashford,555 0101\n"
           "a3,Miller Bakery,12 High Street,Ashford,\n"
           "a4,Northside Clinic,4 Mill Lane,Barton,555 0177\n"
           "a5,North Side Clinic,4 Mill Lane,Barton,555 0177\n"
           "a6,River School,80 Bank Road,Canley,555 0123\n"
           "a7,Oak Hall Nursery,3 Church Walk,Denby,555 0144\n"
           "a8,Peters and Sons,17 Dock Street,Elland,555 0155\n"
           "a9,Green Garden Centre,9 Park Way,Farley,555 0166\n"
           "a10,Harbour Cafe,1 Quay Side,Goole,555 0188\n"
           "a11,Station Books,22 Rail Row,Hythe,555 0199\n"
           "a12,Town Hall Cinema,5 Market Square,Ilford,555 0111\n";
}

QByteArray largeTable()
{
    QByteArray table("id,name,town\n");
    for (int row = 0; row < 200'000; ++row)
        table += QByteArray::number(row) + ",person number " + QByteArray::number(row * 7)
            + ",a town of some size\n";
    return table;
}

} // namespace winnow::tests
