#include "tables/findingwords.h"

#include <QCoreApplication>
#include <QHash>

namespace hubdesk::tables {
namespace {

struct Words {
    const char *text;
    const char *fix = nullptr;
};

const QHash<QString, Words> &words()
{
    static const QHash<QString, Words> known = [] {
        QHash<QString, Words> made;
        const auto say = [&made](const char *code, const char *text, const char *fix = nullptr) {
            made.insert(QString::fromLatin1(code), {text, fix});
        };
        // Hubdesk files and their records (hubdesk doctor)
        say("file-unreadable", QT_TRANSLATE_NOOP("Finding", "the file cannot be read: %1"));
        say("file-foreign", QT_TRANSLATE_NOOP("Finding", "this is not a Hubdesk file %1"));
        say("file-newer", QT_TRANSLATE_NOOP("Finding", "a newer Hubdesk wrote this file: %1"));
        say("file-older",
            QT_TRANSLATE_NOOP("Finding", "an older schema, brought up to date when the file is opened: %1"));
        say("file-truncated", QT_TRANSLATE_NOOP("Finding", "the file is cut off: %1"));
        say("file-integrity", QT_TRANSLATE_NOOP("Finding", "damaged: %1"));
        say("file-foreign-key", QT_TRANSLATE_NOOP("Finding", "a reference to a record that is not there: %1"));
        say("file-journal-gap", QT_TRANSLATE_NOOP("Finding", "entries are missing in the journal: %1"));
        say("file-journal-count", QT_TRANSLATE_NOOP("Finding", "a journal entry lacks some of its changes: %1"));
        say("file-journal-text", QT_TRANSLATE_NOOP("Finding", "a journal entry cannot be read: %1"));
        say("file-generation", QT_TRANSLATE_NOOP("Finding", "rows of a pull that belong to no hub: %1"));
        say("file-counts", QT_TRANSLATE_NOOP("Finding", "a hub's counts do not match its rows: %1"));
        say("file-leftover", QT_TRANSLATE_NOOP("Finding", "a file left behind, which may be removed: %1"));
        say("file-unclean", QT_TRANSLATE_NOOP("Finding", "the last program did not close the file %1"));
        say("file-locked", QT_TRANSLATE_NOOP("Finding", "open for writing at this moment: %1"));
        say("file-network", QT_TRANSLATE_NOOP("Finding", "on a network file system, slower and less safe %1"));
        say("file-schema", QT_TRANSLATE_NOOP("Finding", "a table differs from what this version makes: %1"));
        say("file-file-id", QT_TRANSLATE_NOOP("Finding", "the file's own id is missing or wrong %1"));
        say("file-representatives",
            QT_TRANSLATE_NOOP("Finding", "an active community has one or two representatives: %1"));
        say("file-community", QT_TRANSLATE_NOOP("Finding", "a ticket past triage belongs to no community: %1"));
        say("file-overrides", QT_TRANSLATE_NOOP("Finding", "a responsibility has two parties in one agreement: %1"));
        say("file-hub-name", QT_TRANSLATE_NOOP("Finding", "two hubs of a cluster have the same name: %1"));
        say("file-hub-domain", QT_TRANSLATE_NOOP("Finding", "two hubs have the same domain: %1"));
        // files
        say("encrypted",
            QT_TRANSLATE_NOOP("Finding", "this file is encrypted; it was left alone, what it says is not known"));
        say("template", QT_TRANSLATE_NOOP("Finding", "this is a template, not YAML; it was skipped"));
        say("unreadable", QT_TRANSLATE_NOOP("Finding", "this file cannot be read: %2"));
        say("yaml-syntax", QT_TRANSLATE_NOOP("Finding", "this is not valid YAML: %2"));
        say("python-syntax", QT_TRANSLATE_NOOP("Finding", "this is not valid Python: %2"));
        say("aliases-explode",
            QT_TRANSLATE_NOOP("Finding", "the aliases of this file would fill the memory; it was not read"));
        say("file-missing", QT_TRANSLATE_NOOP("Finding", "the hub %1 names the file %2, which is not there"));
        say("file-unused", QT_TRANSLATE_NOOP("Finding", "no hub of the fleet names this file"));
        say("no-jupyterhub", QT_TRANSLATE_NOOP("Finding", "nothing in this file is about JupyterHub"));
        // parts
        say("not-understood", QT_TRANSLATE_NOOP("Finding", "%1 is not understood without running it: %2"));
        say("wrong-type", QT_TRANSLATE_NOOP("Finding", "%1 has a value of the wrong type: %2"));
        say("no-name", QT_TRANSLATE_NOOP("Finding", "%1 has no name: %2"));
        say("duplicate", QT_TRANSLATE_NOOP("Finding", "%1 is defined a second time: %2"));
        say("null-role",
            QT_TRANSLATE_NOOP("Finding",
                              "%1 is null: that takes a role of the chart away, but one that the chart does not define "
                              "stops the hub"));
        say("duplicate-key", QT_TRANSLATE_NOOP("Finding", "the key %1 is there twice; only the last one counts"));
        say("misnested-key",
            QT_TRANSLATE_NOOP("Finding", "%1 has no effect in this place (wrong nesting or spelling)"));
        say("list-replaced", QT_TRANSLATE_NOOP("Finding", "this list replaces the one in %2 and drops: %3"));
        say("roles-replaced",
            QT_TRANSLATE_NOOP("Finding", "this replaces all roles defined before (%2) and drops: %3"));
        // scopes
        say("draft-scope",
            QT_TRANSLATE_NOOP("Finding",
                              "the scope %1 is from the draft of 2021 and does not exist; it is called %2 now"),
            QT_TRANSLATE_NOOP("Finding", "Write %2 for %1"));
        say("draft-scope-all",
            QT_TRANSLATE_NOOP("Finding",
                              "the scope \"all\" is from the draft of 2021 and does not exist: write self for one's "
                              "own resources, inherit for everything a token's owner may do"),
            QT_TRANSLATE_NOOP("Finding", "Write %2 for %1"));
        say("misspelt-scope", QT_TRANSLATE_NOOP("Finding", "the scope %1 does not exist; is %2 meant?"),
            QT_TRANSLATE_NOOP("Finding", "Write %2 for %1"));
        say("unknown-scope", QT_TRANSLATE_NOOP("Finding", "the scope %1 does not exist"));
        say("scope-too-new", QT_TRANSLATE_NOOP("Finding", "the scope %1 exists from JupyterHub %2 on, this is %3"));
        say("unknown-filter", QT_TRANSLATE_NOOP("Finding", "the filter of %1 does not exist: %2"));
        say("unknown-client-scope", QT_TRANSLATE_NOOP("Finding", "%2 names the scope %1, which does not exist"));
        say("inert-scope", QT_TRANSLATE_NOOP("Finding", "%1 grants nothing in a role"));
        say("filter-mark-alone", QT_TRANSLATE_NOOP("Finding", "%1 has no filter behind its mark and means everything"),
            QT_TRANSLATE_NOOP("Finding", "Take the mark away"));
        say("filter-empty", QT_TRANSLATE_NOOP("Finding", "the filter of %1 names nobody"));
        say("filter-empty-fails",
            QT_TRANSLATE_NOOP("Finding",
                              "the filter of %1 names nobody: every request of whoever holds the role fails"));
        say("filter-without-meaning",
            QT_TRANSLATE_NOOP("Finding", "the filter of %1 matches nothing, for this scope is about something else"));
        say("filter-server-form", QT_TRANSLATE_NOOP("Finding", "%1 must name a server as user/name"));
        say("filter-missing-group", QT_TRANSLATE_NOOP("Finding", "%1 names the group %2, which does not exist"));
        say("filter-missing-user", QT_TRANSLATE_NOOP("Finding", "%1 names the user %2, who does not exist"));
        say("filter-missing-service", QT_TRANSLATE_NOOP("Finding", "%1 names the service %2, which does not exist"));
        say("filter-upper-case", QT_TRANSLATE_NOOP("Finding", "%1 never matches: user names are lower case"),
            QT_TRANSLATE_NOOP("Finding", "Write it in lower case"));
        say("scope-twice", QT_TRANSLATE_NOOP("Finding", "the role %2 lists %1 twice"),
            QT_TRANSLATE_NOOP("Finding", "Take one of them out"));
        say("scope-contained", QT_TRANSLATE_NOOP("Finding", "%1 is part of %2, which the role has too"),
            QT_TRANSLATE_NOOP("Finding", "Take %1 out"));
        say("scope-vanishes", QT_TRANSLATE_NOOP("Finding", "%1 means nothing for whoever holds the role %2"),
            QT_TRANSLATE_NOOP("Finding", "Take %1 out"));
        say("wide-scope-reads",
            QT_TRANSLATE_NOOP("Finding", "%1 does more than reading, though the description says: %2"));
        say("wide-scope-narrow",
            QT_TRANSLATE_NOOP("Finding", "%1 has no filter and covers the whole hub, though the description says: %2"));
        // roles
        say("role-name",
            QT_TRANSLATE_NOOP(
                "Finding",
                "%1 cannot be a role's name: 3 to 255 of a-z 0-9 - _ . ~, a letter first, a letter or digit last"));
        say("admin-redefined", QT_TRANSLATE_NOOP("Finding", "the role admin may be given to people, but not redefined"),
            QT_TRANSLATE_NOOP("Finding", "Keep its members only"));
        say("no-scopes", QT_TRANSLATE_NOOP("Finding", "the role %1 has no scopes and grants nothing"));
        say("user-without-self",
            QT_TRANSLATE_NOOP("Finding", "the role user lacks %1: nobody could start their own server any more"),
            QT_TRANSLATE_NOOP("Finding", "Add %1"));
        say("server-without-activity",
            QT_TRANSLATE_NOOP(
                "Finding",
                "the role server lacks users:activity: servers cannot report that they are used and may be culled"),
            QT_TRANSLATE_NOOP("Finding", "Add users:activity!user"));
        say("server-inherits",
            QT_TRANSLATE_NOOP("Finding",
                              "the role server has inherit: whoever gets into a server can do all that its owner may"));
        say("token-without-inherit",
            QT_TRANSLATE_NOOP("Finding", "the role token lacks inherit: new tokens can do less than their owner"));
        say("unknown-key", QT_TRANSLATE_NOOP("Finding", "the key %1 of %2 is ignored"),
            QT_TRANSLATE_NOOP("Finding", "Take the key out"));
        say("singular-key", QT_TRANSLATE_NOOP("Finding", "the key %1 is ignored; it is called %2"),
            QT_TRANSLATE_NOOP("Finding", "Call it %2"));
        say("tokens-ignored",
            QT_TRANSLATE_NOOP(
                "Finding",
                "the key tokens is ignored by released versions; tokens get their scopes when they are made"),
            QT_TRANSLATE_NOOP("Finding", "Take the key out"));
        say("custom-scopes-too-new", QT_TRANSLATE_NOOP("Finding", "custom scopes exist from JupyterHub 3.0 on"));
        say("custom-scope", QT_TRANSLATE_NOOP("Finding", "the custom scope %1 is refused: %2"));
        say("custom-scope-cycle",
            QT_TRANSLATE_NOOP("Finding",
                              "the custom scope %1 contains itself: every request of whoever holds it fails"));
        say("start-refused", QT_TRANSLATE_NOOP("Finding", "JupyterHub refuses to start: %1"));
        // bearers
        say("held-by-nobody", QT_TRANSLATE_NOOP("Finding", "nobody holds the role %1"),
            QT_TRANSLATE_NOOP("Finding", "Remove the role"));
        say("bearer-of-template",
            QT_TRANSLATE_NOOP("Finding",
                              "the role %1 is a pattern for tokens; giving it to somebody is not what it is for"));
        say("bearer-without-effect",
            QT_TRANSLATE_NOOP("Finding", "everybody holds the role user; naming %1 changes nothing"));
        say("bearer-twice", QT_TRANSLATE_NOOP("Finding", "%1 is named twice in the role %2"),
            QT_TRANSLATE_NOOP("Finding", "Take one of them out"));
        say("duplicate-grant", QT_TRANSLATE_NOOP("Finding", "%1 holds %2 directly and through the group %3"),
            QT_TRANSLATE_NOOP("Finding", "Take the direct one away"));
        say("empty-name", QT_TRANSLATE_NOOP("Finding", "an empty name"));
        say("unknown-service", QT_TRANSLATE_NOOP("Finding", "the service %1 of the role %2 is not defined"),
            QT_TRANSLATE_NOOP("Finding", "Take %1 out of the role"));
        say("unknown-user", QT_TRANSLATE_NOOP("Finding", "the hub has no user %1; the role %2 would make one"));
        say("unknown-group", QT_TRANSLATE_NOOP("Finding", "there is no group %1; the role %2 would make an empty one"));
        say("user-not-allowed",
            QT_TRANSLATE_NOOP("Finding", "%1 holds the role %2, but is not among the allowed users"),
            QT_TRANSLATE_NOOP("Finding", "Take %1 out of the role"));
        say("suspicious-name", QT_TRANSLATE_NOOP("Finding", "%1 has characters that are not what they look like"));
        // administrators
        say("admin-list-without-effect", QT_TRANSLATE_NOOP("Finding", "%1 has no effect, %2 is in use"));
        say("admin-list-deprecated",
            QT_TRANSLATE_NOOP("Finding", "%1 is the old place; write Authenticator.admin_users"));
        say("admin-list-overridden", QT_TRANSLATE_NOOP("Finding", "%2 takes the place of %1 and drops: %3"));
        say("admin-twice", QT_TRANSLATE_NOOP("Finding", "%1 is named twice among the administrators"),
            QT_TRANSLATE_NOOP("Finding", "Take one of them out"));
        say("admin-flag-left",
            QT_TRANSLATE_NOOP("Finding",
                              "%1 is still an administrator of the hub, though the configuration no longer says so; "
                              "taking a name out of the list takes nothing away"),
            QT_TRANSLATE_NOOP("Finding", "Name %1 in the list again"));
        say("admin-role-merged",
            QT_TRANSLATE_NOOP("Finding",
                              "the role admin has users of its own and %1 is set: both lists together become the only "
                              "administrators"));
        say("admin-role-demotes",
            QT_TRANSLATE_NOOP("Finding",
                              "an entry for the role admin makes %1 the only administrators; everyone else loses the "
                              "flag at the next start"));
        say("admin-role-authoritative",
            QT_TRANSLATE_NOOP("Finding",
                              "the users of the role admin become the only administrators at the next start"));
        say("staff-list-empty",
            QT_TRANSLATE_NOOP("Finding",
                              "the operator's staff is to be added, but there is no staff list of the kind %1"));
        say("staff-kind-missing",
            QT_TRANSLATE_NOOP("Finding", "the operator's staff is to be added, but it is not said of which kind"));
        say("manage-roles-too-new",
            QT_TRANSLATE_NOOP("Finding", "manage_roles exists from JupyterHub 5.0 on and is ignored"));
        say("manage-roles-conflict",
            QT_TRANSLATE_NOOP("Finding",
                              "the authenticator manages roles, so the role %1 may not name users or groups"));
        say("manage-groups-conflict",
            QT_TRANSLATE_NOOP("Finding",
                              "the authenticator manages groups: the members of %1 are replaced at each login"));
        // from the draft of 2021 to a release
        say("draft-scope-renamed", QT_TRANSLATE_NOOP("Finding", "%1: %2 is called %3 now"));
        say("draft-scope-wider", QT_TRANSLATE_NOOP("Finding", "%1: %2 contains more than it did in the draft: %3"));
        say("draft-all-self",
            QT_TRANSLATE_NOOP("Finding", "%1: \"all\" meant one's own resources here; that is self now"));
        say("draft-all-inherit",
            QT_TRANSLATE_NOOP("Finding",
                              "%1: \"all\" meant everything the token's owner may do here; that is inherit now"));
        say("draft-tokens-dropped",
            QT_TRANSLATE_NOOP("Finding",
                              "%1: its tokens (%2) are left out: from 3.0 on a token is given scopes when it is made, "
                              "in 2.x the role is asked for then"));
        say("draft-service-needed",
            QT_TRANSLATE_NOOP(
                "Finding", "%1: the service %2 must be defined in JupyterHub.services, else the hub does not start"));
        say("draft-users-made",
            QT_TRANSLATE_NOOP("Finding", "%1: users that do not exist are made now (%2); the draft refused to start"));
        say("draft-groups-made",
            QT_TRANSLATE_NOOP("Finding", "%1: groups that do not exist are made now (%2); the draft refused to start"));
        say("draft-default-kept",
            QT_TRANSLATE_NOOP("Finding",
                              "%1: its users keep the role user beside it (from 2.0.1 on); in the draft a role of "
                              "one's own cost them the default role"));
        say("draft-listing",
            QT_TRANSLATE_NOOP("Finding", "%1: to list them needs %2 besides; in the draft reading was enough"));
        say("draft-admin-kept", QT_TRANSLATE_NOOP("Finding", "the role admin may not be redefined; its members stay"));
        say("draft-bearers-replaced",
            QT_TRANSLATE_NOOP("Finding",
                              "%1: who holds it is replaced by this list at each start; the draft only added"));
        say("draft-role-deleted",
            QT_TRANSLATE_NOOP(
                "Finding", "a role that the configuration no longer has is deleted at the start; the draft kept it"));
        return made;
    }();
    return known;
}

QString filled(const char *text, const QStringList &arguments)
{
    QString result = QCoreApplication::translate("Finding", text);
    QString made;
    made.reserve(result.size());
    for (qsizetype i = 0; i < result.size(); ++i) { // an argument may contain %1 itself
        if (result[i] == u'%' && i + 1 < result.size() && result[i + 1].isDigit()) {
            made += arguments.value(result[++i].digitValue() - 1);
            continue;
        }
        made += result[i];
    }
    return made;
}

} // namespace

QString findingText(const QString &code, const QStringList &arguments)
{
    const auto found = words().constFind(code);
    return found == words().constEnd() ? code : filled(found->text, arguments);
}

QString findingFixText(const QString &code, const QStringList &arguments)
{
    const auto found = words().constFind(code);
    return found == words().constEnd() || !found->fix ? QString() : filled(found->fix, arguments);
}

} // namespace hubdesk::tables
