#pragma once
// What a configuration says about rights, with the place of every word: the common form of a
// jupyterhub_config.py and of Helm values. Plain values, any thread. Absent optionals: the file does not
// say. Secrets (a service's token, a client's secret) are never kept. Places have the file they came from.

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hubdesk::interchange {

/// A part that was not taken over. Codes: "not-understood", "wrong-type", "no-name", "duplicate".
struct Note {
    domain::Place place;
    QString code;
    QString about; ///< which part: JupyterHub.load_roles[0].scopes
    QString text; ///< as written, secrets taken out
};

struct Word {
    QString text;
    domain::Place place;
};

struct WordList {
    std::vector<Word> words;
    domain::Place place;
    bool whole = true; ///< false: parts are not known (a Note says which)

    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] bool contains(const QString &text) const;
};

struct Flag {
    bool on = false;
    domain::Place place;
};

/// A list whose place decides whether it counts: admin_users of one authenticator class ...
struct PlacedList {
    QString path; ///< GitHubOAuthenticator.admin_users
    WordList list;
    bool adds = false; ///< only adds to what is there already (a snippet's .update(...))
};

struct RoleFacts {
    QString name;
    domain::Place place;
    std::optional<Word> description;
    bool hasScopes = false; ///< the key is there; without `scopes`: null, or not known
    std::optional<WordList> scopes, users, groups, services, tokens;
    std::vector<Word> otherKeys;
    std::vector<PlacedList> misnamed; ///< of the other keys: group, user, service; path: the key
    bool open = false; ///< has entries that are not known
    bool bearersKnown = true; ///< false: a list of bearers could not be read
};

struct GroupFacts {
    QString name;
    domain::Place place;
    std::optional<WordList> users;
    QString properties; ///< a JSON object, empty: none given
};

struct ServiceFacts {
    QString name;
    domain::Place place;
    bool admin = false;
    std::optional<WordList> allowedScopes; ///< oauth_client_allowed_scopes
    std::optional<WordList> allowedRoles; ///< oauth_roles (2.x)
};

struct CustomScopeFacts {
    QString name;
    domain::Place place;
    std::optional<Word> description;
    std::optional<WordList> subscopes;
    bool badSubscopes = false; ///< not a list
    bool open = false; ///< parts are not known
    std::vector<Word> otherKeys;
};

/// An override that silently took an inherited list away.
struct Replacement {
    QString path; ///< hub.config.Authenticator.admin_users
    domain::Place by, of;
    QStringList lost; ///< words of the old list that the new one lacks
};

/// The custom keys by which an operator adds its staff to a hub's administrators.
struct StaffFacts {
    std::optional<Flag> add;
    std::optional<Word> kind; ///< github, google ...
    std::vector<PlacedList> lists; ///< path: the kind
};

struct ConfigurationFacts {
    enum class Form { Python, Values, Json };

    Form form = Form::Python;
    QString file; ///< the last one of a chain
    std::vector<RoleFacts> roles;
    bool rolesGiven = false;
    bool rolesWhole = true; ///< false: there are roles that are not known
    bool rolesAdd = false; ///< only appended to what is there already
    std::vector<GroupFacts> groups;
    bool groupsWhole = true;
    std::vector<PlacedList> adminLists; ///< every admin_users, most general class first
    std::vector<PlacedList> allowedLists; ///< every allowed_users
    std::vector<PlacedList> adminGroups; ///< every admin_groups of an authenticator
    std::optional<WordList> blockedUsers;
    std::vector<ServiceFacts> services;
    bool servicesGiven = false;
    bool servicesWhole = true;
    std::vector<CustomScopeFacts> customScopes;
    bool customScopesGiven = false;
    bool customScopesWhole = true;
    std::optional<WordList> allowedScopes; ///< Spawner.oauth_client_allowed_scopes
    std::optional<WordList> serverTokenScopes; ///< Spawner.server_token_scopes
    std::optional<WordList> extraUserScopes; ///< JupyterHub.extra_user_scopes
    std::optional<Word> authenticator;
    std::optional<Flag> manageRoles, manageGroups, enableAuthState;
    std::vector<Word> profileGroups; ///< profileList[].allowed_groups
    StaffFacts staff;
    std::vector<Word> misnested; ///< keys in a place where nothing reads them; text: the path
    std::vector<Word> duplicateKeys; ///< keys of a YAML map that are there twice; the last counts
    std::vector<Replacement> replaced;
    std::optional<Word> chartRoot; ///< "basehub.jupyterhub", "jupyterhub" or ""
    std::optional<Word> organisation, organisationUrl; ///< of the home page
    std::vector<Note> notes; ///< in the order of the file

    /// The list that JupyterHub uses: of the most special class that is in use.
    [[nodiscard]] const PlacedList *effectiveAdmins() const;
    [[nodiscard]] const PlacedList *effectiveAllowed() const;
    [[nodiscard]] const RoleFacts *role(const QString &name) const;
};

/// How far a class of authenticator is from the general one if `authenticator` (a class or a short
/// name such as "github") is in use: 0 Authenticator, 1 OAuthenticator ..., -1: it does not count.
[[nodiscard]] int classDepth(const QString &className, const QString &authenticator);

/// "group" and its like: keys of a role that mean nothing without an s.
[[nodiscard]] bool isSingular(const QString &key);

/// `text` without what looks like a secret: values of keys such as api_token, long hexadecimal words.
[[nodiscard]] QString withoutSecrets(QString text);
/// A token as JupyterHub itself shows one, by its first four characters: "abcd…". Words too short to be
/// a token (fewer than 8 characters) stay.
[[nodiscard]] QString shownToken(const QString &token);

} // namespace hubdesk::interchange
