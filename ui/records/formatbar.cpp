#include "ui/records/formatbar.h"

#include "ui/common/choicebox.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace winnow::ui {

namespace {

constexpr engine::TextEncoding encodings[] = {engine::TextEncoding::Utf8, engine::TextEncoding::Utf16LE,
    engine::TextEncoding::Utf16BE, engine::TextEncoding::Windows1252, engine::TextEncoding::Latin1};
constexpr char delimiters[] = {',', ';', '\t', '|', ' '};

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return FormatBar::tr("Comma");
    case ';':
        return FormatBar::tr("Semicolon");
    case '\t':
        return FormatBar::tr("Tab");
    case '|':
        return FormatBar::tr("Pipe");
    case ' ':
        return FormatBar::tr("Space");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString headerText(engine::HeaderRow header)
{
    return header == engine::HeaderRow::Present ? FormatBar::tr("First row names the columns")
                                                : FormatBar::tr("First row is data");
}

} // namespace

FormatBar::FormatBar(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    m_encoding = addChoice(tr("Encoding"));
    m_delimiter = addChoice(tr("Delimiter"));
    m_header = addChoice(tr("Header"));
    for (const engine::TextEncoding encoding : encodings)
        m_encoding->addItem(engine::textEncodingName(encoding), static_cast<int>(encoding));
    for (const char delimiter : delimiters)
        m_delimiter->addItem(delimiterText(delimiter), static_cast<int>(delimiter));
    for (const auto header : {engine::HeaderRow::Present, engine::HeaderRow::Absent})
        m_header->addItem(headerText(header), static_cast<int>(header));
    m_reasons = new PlainLabel({}, ColorRole::Quiet, this);
    layout->addWidget(m_reasons, 1);
}

QComboBox* FormatBar::addChoice(const QString& label)
{
    auto* choice = new ChoiceBox(this);
    choice->addItem(tr("Detected"));
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* name = new PlainLabel(label, ColorRole::Muted, this);
    name->setBuddy(choice);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addWidget(name);
    row->addWidget(choice);
    row->addSpacing(Space::small);
    connect(choice, &QComboBox::activated, this, &FormatBar::corrected);
    return choice;
}

void FormatBar::reset()
{
    for (QComboBox* choice : {m_encoding, m_delimiter, m_header}) {
        choice->setCurrentIndex(0);
        choice->setItemText(0, tr("Detected"));
    }
    m_reasons->clear();
}

void FormatBar::setDetected(const engine::DetectedFormat& detected)
{
    const auto name = [](QComboBox* choice, const QString& text) {
        if (choice->currentIndex() == 0)
            choice->setItemText(0, tr("%1 (detected)").arg(text));
    };
    name(m_encoding, engine::textEncodingName(detected.format.encoding));
    name(m_delimiter, delimiterText(detected.format.delimiter));
    name(m_header, headerText(detected.format.header));
    const QStringList reasons(detected.reasons.begin(), detected.reasons.end());
    m_reasons->setText(detected.certainty == engine::Certainty::Guessed
            ? tr("Guessed: please check the rows below.")
            : QString());
    m_reasons->setToolTip(plainToolTip(reasons.join(QLatin1Char('\n'))));
    setToolTip(plainToolTip(reasons.join(QLatin1Char('\n'))));
}

engine::FormatOverrides FormatBar::overrides() const
{
    engine::FormatOverrides overrides;
    if (m_encoding->currentIndex() > 0)
        overrides.encoding = static_cast<engine::TextEncoding>(m_encoding->currentData().toInt());
    if (m_delimiter->currentIndex() > 0)
        overrides.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
    if (m_header->currentIndex() > 0)
        overrides.header = static_cast<engine::HeaderRow>(m_header->currentData().toInt());
    return overrides;
}

} // namespace winnow::ui
