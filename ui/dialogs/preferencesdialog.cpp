#include "ui/dialogs/preferencesdialog.h"

#include "domain/prompter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/window/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubdesk::ui {
namespace {

void addNamed(QFormLayout &form, const QString &title, QWidget *field, const char *name)
{
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(title);
    form.addRow(title, field);
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences &preferences, domain::Prompter &prompter, QWidget *parent)
    : Dialog(tr("Preferences"), parent)
    , m_preferences(preferences)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    const int u = metrics(font()).u;
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(5 * u);
    form->setVerticalSpacing(3 * u);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addAppearance(*form);
    addLanguage(*form);
    addKeys(*form);
    addRefresh(*form);
    addAuthorities(*form);
    body().addLayout(form);
    addAccept(tr("Close"));
    resize(120 * u, sizeHint().height());
}

void PreferencesDialog::addAppearance(QFormLayout &form)
{
    auto *colours = new QComboBox(this);
    colours->addItem(tr("Light or dark as the system"), static_cast<int>(Appearance::FollowSystem));
    colours->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    colours->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    colours->addItem(tr("The system's own colours and style"), static_cast<int>(Appearance::System));
    colours->setCurrentIndex(colours->findData(static_cast<int>(m_preferences.appearance())));
    connect(colours, &QComboBox::currentIndexChanged, this,
            [this, colours] { m_preferences.setAppearance(static_cast<Appearance>(colours->currentData().toInt())); });
    addNamed(form, tr("Appearance"), colours, "preferences.appearance");

    auto *density = new QComboBox(this);
    density->addItem(tr("Compact"), static_cast<int>(Density::Compact));
    density->addItem(tr("Normal"), static_cast<int>(Density::Normal));
    density->addItem(tr("Roomy"), static_cast<int>(Density::Roomy));
    density->setCurrentIndex(density->findData(static_cast<int>(m_preferences.density())));
    connect(density, &QComboBox::currentIndexChanged, this,
            [this, density] { m_preferences.setDensity(static_cast<Density>(density->currentData().toInt())); });
    addNamed(form, tr("Rows"), density, "preferences.density");
}

void PreferencesDialog::addLanguage(QFormLayout &form)
{
    auto *language = new QComboBox(this);
    language->addItem(tr("As the system"), QString());
    // Each in its own language, so that it can be found again.
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->setCurrentIndex(std::max(0, language->findData(m_preferences.language())));
    auto *note = new TextLabel(tr("From the next start on"), Type::Small, Ink::Second, this);
    note->setVisible(false);
    connect(language, &QComboBox::currentIndexChanged, this, [this, language, note] {
        m_preferences.setLanguage(language->currentData().toString());
        note->setVisible(true);
    });
    addNamed(form, tr("Language"), language, "preferences.language");
    form.addRow(QString(), note);
}

void PreferencesDialog::addKeys(QFormLayout &form)
{
    auto *letters = new QCheckBox(tr("Single letters act in lists"), this);
    letters->setChecked(m_preferences.bareLetters());
    connect(letters, &QCheckBox::toggled, &m_preferences, &Preferences::setBareLetters);
    addNamed(form, tr("Keys"), letters, "preferences.bareLetters");
}

void PreferencesDialog::addRefresh(QFormLayout &form)
{
    auto *refresh = new QComboBox(this);
    refresh->addItem(tr("Only when asked"), 0);
    for (const int minutes : {5, 15, 60})
        refresh->addItem(tr("Every %n minutes", nullptr, minutes), minutes);
    refresh->setCurrentIndex(std::max(0, refresh->findData(m_preferences.refreshMinutes())));
    refresh->setToolTip(tr("A hub with an interval of its own keeps it"));
    connect(refresh, &QComboBox::currentIndexChanged, this,
            [this, refresh] { m_preferences.setRefreshMinutes(refresh->currentData().toInt()); });
    addNamed(form, tr("Pull connected hubs"), refresh, "preferences.refresh");
}

void PreferencesDialog::addAuthorities(QFormLayout &form)
{
    auto *row = new QHBoxLayout;
    auto *path = new QLineEdit(m_preferences.authoritiesFile(), this);
    path->setPlaceholderText(tr("Those of the system"));
    path->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("Choose…"), this);
    auto *note = new TextLabel(tr("From the next time a file is opened on"), Type::Small, Ink::Second, this);
    note->setVisible(false);
    connect(path, &QLineEdit::textChanged, this, [this, note](const QString &text) {
        m_preferences.setAuthoritiesFile(text.trimmed());
        note->setVisible(true);
    });
    connect(choose, &QPushButton::clicked, this, [this, path] {
        m_prompter.openFile(
            {tr("Certificate authorities"), path->text(), tr("Certificates (*.pem *.crt *.cer);;All files (*)")},
            [path = QPointer(path)](const QString &chosen) {
                if (path && !chosen.isEmpty())
                    path->setText(chosen);
            });
    });
    const QString title = tr("Certificate authorities too");
    path->setObjectName(QStringLiteral("preferences.authorities"));
    path->setAccessibleName(title);
    path->setToolTip(tr("A file with your institution's own authorities (PEM), trusted beside the system's"));
    row->addWidget(path, 1);
    row->addWidget(choose);
    form.addRow(title, row);
    form.addRow(QString(), note);
}

} // namespace hubdesk::ui
