#include "app/desktop/samplefile.h"

#include "engine/records/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct SampleTexts {
    Q_DECLARE_TR_FUNCTIONS(winnow::app::SampleTexts)
};

engine::Result<void> copySample(QIODevice& device)
{
    QFile bundled(u":/sample/clinics-and-schools.csv"_s);
    if (!bundled.open(QIODevice::ReadOnly))
        return engine::fail(engine::ErrorCode::NotFound,
            SampleTexts::tr(
                "This build of Winnow comes without its sample. Your own files can be opened as usual."));
    const QByteArray content = bundled.readAll();
    if (device.write(content) != content.size())
        return engine::fail(engine::ErrorCode::DiskFull,
            SampleTexts::tr("The sample could not be written: %1 Nothing else is affected.")
                .arg(device.errorString()));
    return {};
}

} // namespace

engine::Result<QString> sampleFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(folder);
    const QString path = folder + "/clinics-and-schools.csv"_L1;
    const auto written = engine::writeFileAtomically(path, copySample);
    if (!written)
        return engine::fail(written);
    return path;
}

} // namespace winnow::app
