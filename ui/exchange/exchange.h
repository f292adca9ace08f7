#pragma once
// Configurations in and out of a file, as the window sees it: what importing would do and what exporting would
// write, before anything happens. app/ implements it over the readers and writers. GUI thread; the work is done
// elsewhere, `done` is called here, later, and not after its job is gone.

#include "domain/changeset.h"
#include "domain/kept.h"
#include "domain/result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace hubdesk::ui {

/// One thing running; destroying it stops it.
class ExchangeJob : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void progressed(int done, int total);
};

/// Something that is wrong or doubtful in a file, in words.
struct FileFinding {
    domain::Place place;
    domain::Severity severity = domain::Severity::Warning;
    QString code;
    QString text;
    QString fix; ///< what mends it, in words; empty: it has to be decided
};

/// One record that an import makes, changes, removes, or finds as it is.
struct ImportLine {
    enum class What : std::uint8_t { Made, Changed, Removed, Same };
    What what = What::Made;
    domain::Kind kind = domain::Kind::Role;
    QString name;
    QString hub; ///< of a fleet's; empty: the hub chosen
    QString detail; ///< scopes, holders, what changes
    bool isHardToRead = false; ///< its name or a holder's has characters that deceive (namehazards.h)
    domain::Place place;
};

struct ImportQuestion {
    QStringList paths; ///< in order: later values files override
    domain::HubId hub; ///< null: a new one
    QString hubName; ///< of a new one; empty: by the file's name
    QString release; ///< whose rules are checked; empty: the hub's own, else the newest
};

struct ImportPreview {
    QString hubName; ///< as a new hub would be called
    int hubs = 0; ///< of fleets
    bool forOneHub = false; ///< some file is one hub's configuration
    bool isDraft = false; ///< written for the draft of 2021
    std::vector<ImportLine> lines;
    std::vector<FileFinding> findings;
    domain::ChangeSet changes;
};

/// One line of a text compared with another.
struct DifferenceLine {
    enum class Kind : std::uint8_t { Kept, Removed, Added, Gap };
    Kind kind = Kind::Kept;
    int before = 0, after = 0; ///< line numbers; 0: not there
    QString text;
};

enum class ExportForm : std::uint8_t { Python, Values, Json };

struct ExportQuestion {
    domain::HubId hub;
    ExportForm form = ExportForm::Python;
    QString into; ///< the file to be written into; empty: a new text
    bool withStaged = true; ///< what is staged and takes effect with a configuration
};

struct ExportPreview {
    QString path; ///< empty: a new text
    QByteArray before, after;
    std::vector<DifferenceLine> difference; ///< of a new text: all of it, added
    QStringList unwritten; ///< in words: what could not be written there
    int staged = 0; ///< staged changes that are in it
    bool readsBack = false; ///< read again it says what was wanted
};

/// A configuration written for the draft of spring 2021.
struct DraftReport {
    struct Role {
        QString name, description;
        QStringList scopes, users, groups, services;
        int tokens = 0;
        domain::Place place;
    };
    struct Difference {
        domain::Place place;
        QString text;
    };
    QString file;
    QByteArray before, after; ///< as written, and for the release
    std::vector<Role> roles;
    QString draftSays; ///< on an empty hub of that day; empty: it starts
    QString releaseSays; ///< to the text as it is; empty: it starts
    domain::Place releasePlace;
    QString convertedSays; ///< to the converted text; empty: it starts
    QStringList servicesNeeded;
    std::vector<Difference> differences;
    std::vector<DifferenceLine> changes; ///< of the text
};

struct Example {
    QString id; ///< "server-rights"
    QString title;
    QString path; ///< may be read, not written
    bool isDraft = false;
};

class Exchange {
public:
    virtual ~Exchange() = default;

    [[nodiscard]] virtual std::unique_ptr<ExchangeJob>
    previewImport(const ImportQuestion &question, std::function<void(domain::Result<ImportPreview>)> done) = 0;
    [[nodiscard]] virtual std::unique_ptr<ExchangeJob>
    previewExport(const ExportQuestion &question, std::function<void(domain::Result<ExportPreview>)> done) = 0;
    [[nodiscard]] virtual std::unique_ptr<ExchangeJob>
    readDraft(const QString &path, const QString &release, std::function<void(domain::Result<DraftReport>)> done) = 0;

    /// Replaces the file as a whole, or leaves it as it was.
    [[nodiscard]] virtual domain::Result<domain::Done> save(const QString &path, const QByteArray &text) = 0;
    /// Files that a hub's definitions came from and that are still there.
    [[nodiscard]] virtual QStringList sources(domain::HubId hub) const = 0;
    [[nodiscard]] virtual QList<Example> examples() const = 0;
    [[nodiscard]] virtual QStringList releases() const = 0; ///< of JupyterHub, newest first
};

} // namespace hubdesk::ui
