#include "ui/roles/askwords.h"

#include "tables/scopewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using hubs::Subject;
using hubs::Verdict;
using tables::isolated;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(AskWords)

public:
    static QString list(const QStringList &names)
    {
        QStringList shown;
        for (const QString &name : names)
            shown.append(isolated(name));
        return QLocale().createSeparatedList(shown);
    }

    static QString object(const Subject &on, const NameWords &name)
    {
        if (on.kind == Subject::Kind::Server)
            return on.name.endsWith(u'/') ? isolated(name(BearerKind::User, on.name.chopped(1))) : isolated(on.name);
        if (on.kind == Subject::Kind::Group)
            return isolated(on.name);
        return isolated(on.kind == Subject::Kind::User ? name(BearerKind::User, on.name) : on.name);
    }

    static VerdictWords verdict(const hubs::Answer &answer, const AskedAction &action, const NameWords &name)
    {
        const QString who = isolated(name(answer.question.who.kind, answer.question.who.name));
        switch (answer.verdict) {
        case Verdict::Yes:
            return {tr("Yes."), can(answer, action, who, name), u"circle-check"_s, Ink::Success, {}};
        case Verdict::No:
            return {tr("No."), cannot(answer, action, who, name), u"circle-x"_s, Ink::Danger, {}};
        case Verdict::HiddenAsMissing:
            return {tr("No."), cannot(answer, action, who, name), u"circle-x"_s, Ink::Danger,
                    tr("The hub answers 404, not 403: to them it looks as if this were not there.")};
        case Verdict::NotKnown:
            return {tr("Not known."),
                    tr("What decides it is not known here, so this is no answer."),
                    u"circle-question-mark"_s,
                    Ink::Warning,
                    {}};
        case Verdict::Fails:
            return {tr("Error."),
                    tr("JupyterHub itself fails when %1 asks for this.").arg(who),
                    u"triangle-alert"_s,
                    Ink::Danger,
                    {}};
        case Verdict::NoSuchHolder:
            return {tr("No."), tr("%1 is not on this hub.").arg(who), u"circle-x"_s, Ink::Danger, {}};
        case Verdict::NoSuchScope:
            return {tr("No."),
                    tr("This hub’s release has no scope %1.").arg(isolated(answer.question.scope)),
                    u"circle-x"_s,
                    Ink::Danger,
                    {}};
        case Verdict::Depends:
            return {tr("It depends."),
                    tr("In the draft of 2021 this is decided by chance."),
                    u"circle-question-mark"_s,
                    Ink::Warning,
                    {}};
        }
        return {};
    }

    static QString can(const hubs::Answer &answer, const AskedAction &action, const QString &who, const NameWords &name)
    {
        const Subject &on = answer.question.on;
        if (!isPlainAction(action))
            return tr("%1 may: %2.", "who, right").arg(who, rightOn(answer));
        if (on.kind == Subject::Kind::None)
            return tr("%1 can %2.", "who, action").arg(who, action.text);
        if (on.kind == Subject::Kind::Service)
            return tr("%1 can %2 %3.", "who, action, service").arg(who, action.text, object(on, name));
        return tr("%1 can %2 of %3.", "who, action, whose").arg(who, action.text, object(on, name));
    }

    static QString cannot(const hubs::Answer &answer, const AskedAction &action, const QString &who,
                          const NameWords &name)
    {
        const Subject &on = answer.question.on;
        if (!isPlainAction(action))
            return tr("%1 may not: %2.", "who, right").arg(who, rightOn(answer));
        if (on.kind == Subject::Kind::None)
            return tr("%1 cannot %2.", "who, action").arg(who, action.text);
        if (on.kind == Subject::Kind::Service)
            return tr("%1 cannot %2 %3.", "who, action, service").arg(who, action.text, object(on, name));
        return tr("%1 cannot %2 of %3.", "who, action, whose").arg(who, action.text, object(on, name));
    }

    static QString rightOn(const hubs::Answer &answer)
    {
        const Subject &on = answer.question.on;
        hubs::Right right;
        right.scope = answer.question.scope;
        right.name = on.name;
        switch (on.kind) {
        case Subject::Kind::None:
            break;
        case Subject::Kind::Server:
            right.on = on.name.endsWith(u'/') ? hubs::Right::On::User : hubs::Right::On::Server;
            if (on.name.endsWith(u'/'))
                right.name.chop(1);
            break;
        case Subject::Kind::User:
            right.on = hubs::Right::On::User;
            break;
        case Subject::Kind::Group:
            right.on = hubs::Right::On::Group;
            break;
        case Subject::Kind::Service:
            right.on = hubs::Right::On::Service;
            break;
        }
        return tables::rightText(right);
    }

    static LegWords leg(const hubs::AnswerLeg &leg, const hubs::Answer &answer, const NameWords &name)
    {
        using Kind = hubs::AnswerLeg::Kind;
        using State = hubs::AnswerLeg::State;
        LegWords words;
        words.icon = leg.state == State::Holds ? u"circle-check"_s
            : leg.state == State::Missing      ? u"circle-x"_s
            : leg.state == State::NotKnown     ? u"circle-question-mark"_s
                                               : u"circle-minus"_s;
        words.ink = leg.state == State::Holds ? Ink::Success
            : leg.state == State::Missing     ? Ink::Danger
            : leg.state == State::NotKnown    ? Ink::Warning
                                              : Ink::Second;
        const QString who = isolated(name(answer.question.who.kind, answer.question.who.name));
        const QString scope = isolated(answer.question.scope);
        switch (leg.kind) {
        case Kind::RoleHasScope:
            words.title = leg.state == State::Holds ? tr("A role has the scope")
                : leg.state == State::NotKnown      ? tr("Whether a role has the scope is not known")
                                                    : tr("No role has the scope");
            words.detail = leg.state == State::Holds ? tr("%1 in %2", "scope, roles").arg(scope, list(leg.roles))
                : leg.state == State::NotKnown       ? tr("the scopes of some roles are not known")
                                                     : tr("%1 is in none of this hub’s roles").arg(scope);
            return words;
        case Kind::HolderHoldsRole:
            words.title = leg.state == State::Holds ? tr("%1 holds the role").arg(who)
                : leg.state == State::NotKnown      ? tr("Whether %1 holds it is not known").arg(who)
                                                    : tr("%1 does not hold such a role").arg(who);
            if (leg.state == State::Holds)
                words.detail = leg.groups.isEmpty()
                    ? tr("%1, directly", "roles").arg(list(leg.roles))
                    : tr("%1, through %2", "roles, groups").arg(list(leg.roles), list(leg.groups));
            else if (leg.state == State::NotKnown)
                words.detail = tr("roles or groups are not known");
            else
                words.detail = leg.roles.isEmpty()
                    ? tr("neither directly nor through a group")
                    : tr("holds %1, which lacks the scope", "roles", int(leg.roles.size())).arg(list(leg.roles));
            return words;
        case Kind::FilterMatches:
            words.title = leg.state == State::Holds ? tr("The filter matches")
                : leg.state == State::NotKnown      ? tr("Whether the filter matches is not known")
                : leg.state == State::Idle          ? tr("The filter does not matter yet")
                                                    : tr("The filter does not match");
            if (leg.state == State::Idle)
                words.detail = tr("it counts once such a role is held");
            else if (leg.state == State::NotKnown)
                words.detail = tr("the scopes’ filters are not known");
            else
                words.detail = filters(leg.filters, answer.question.scope);
            return words;
        }
        return words;
    }

    static QString filters(const QStringList &filters, const QString &scope)
    {
        QStringList shown;
        for (const QString &filter : filters)
            shown.append(tables::filterText(scope, filter));
        shown.removeDuplicates();
        return shown.isEmpty() ? tr("not limited") : tr("reaches %1").arg(QLocale().createSeparatedList(shown));
    }

    static QString kindWord(BearerKind kind)
    {
        switch (kind) {
        case BearerKind::Group:
            return tr("Group");
        case BearerKind::Service:
            return tr("Service");
        case BearerKind::Token:
            return tr("Token");
        default:
            return tr("Person");
        }
    }

    static QString kindIcon(BearerKind kind)
    {
        return kind == BearerKind::Group  ? u"users"_s
            : kind == BearerKind::Service ? u"plug"_s
            : kind == BearerKind::Token   ? u"key"_s
                                          : u"user"_s;
    }

    static BoxWords box(const hubs::ChainLink &link, bool first, const hubs::Answer &answer, const NameWords &name)
    {
        using Kind = hubs::ChainLink::Kind;
        BoxWords words{{}, link.name, u"info"_s, link.missing};
        switch (link.kind) {
        case Kind::Holder:
            words.relation = kindWord(link.holderKind);
            words.name = name(link.holderKind, link.name);
            words.icon = kindIcon(link.holderKind);
            break;
        case Kind::Group:
            words.relation = link.missing ? tr("is not in") : tr("is in");
            words.icon = u"users"_s;
            break;
        case Kind::Role:
            words.relation = link.missing ? tr("does not hold") : first ? tr("Role") : tr("which holds");
            words.icon = u"key-round"_s;
            if (link.name.isEmpty())
                words.name = tr("any such role");
            break;
        case Kind::Scope:
            words.relation = link.missing ? tr("which lacks") : tr("which has");
            words.icon = link.missing ? u"shield-alert"_s : u"shield-check"_s;
            break;
        case Kind::Contains:
            words.relation = tr("which contains");
            words.icon = u"shield-check"_s;
            break;
        case Kind::Filter:
            words.relation = link.missing ? tr("but only for") : tr("for");
            words.name = tables::filterText(answer.question.scope, link.name);
            words.icon = u"funnel"_s;
            break;
        case Kind::Owner:
            words.relation = tr("acts for");
            words.name = name(link.holderKind, link.name);
            words.icon = kindIcon(link.holderKind);
            break;
        case Kind::Share:
            words.relation = tr("through a share of");
            words.icon = u"share-2"_s;
            break;
        case Kind::Client:
            words.relation = tr("through the client");
            words.icon = u"plug"_s;
            break;
        case Kind::Object:
            words.relation = tr("on");
            words.name = object(answer.question.on, name);
            words.icon = answer.question.on.kind == Subject::Kind::Group ? u"users"_s
                : answer.question.on.kind == Subject::Kind::User         ? u"user"_s
                : answer.question.on.kind == Subject::Kind::Service      ? u"plug"_s
                                                                         : u"server"_s;
            break;
        }
        return words;
    }

    static QString fix(const hubs::FixProposal &fix, const hubs::Question &question, const NameWords &name)
    {
        if (fix.kind == hubs::FixProposal::Kind::DefineRole) {
            return tr("Define the role %1 with just %2, and give it to %3", "name, scopes, who")
                .arg(isolated(fix.role.name.isEmpty() ? newRoleName(question) : fix.role.name), list(fix.role.scopes),
                     isolated(name(question.who.kind, question.who.name)));
        }
        if (fix.kind == hubs::FixProposal::Kind::ExtendRole && !fix.role.scopes.isEmpty())
            return tr("Add %1 to the role %2", "scope, role")
                .arg(isolated(fix.role.scopes.last()), isolated(fix.role.name));
        QStringList parts;
        for (const domain::Intent &intent : fix.intents)
            parts.append(tables::intentText(intent));
        return QLocale().createSeparatedList(parts);
    }
};

} // namespace

VerdictWords verdictWords(const hubs::Answer &answer, const AskedAction &action, const NameWords &name)
{
    return Words::verdict(answer, action, name);
}

LegWords legWords(const hubs::AnswerLeg &leg, const hubs::Answer &answer, const NameWords &name)
{
    return Words::leg(leg, answer, name);
}

BoxWords boxWords(const hubs::ChainLink &link, bool first, const hubs::Answer &answer, const NameWords &name)
{
    return Words::box(link, first, answer, name);
}

QString fixWords(const hubs::FixProposal &fix, const hubs::Question &question, const NameWords &name)
{
    return Words::fix(fix, question, name);
}

QString newRoleName(const hubs::Question &question)
{
    static const QRegularExpression kOther(u"[^a-z0-9]+"_s);
    QString name = (question.scope + u'-' + question.on.name).toLower().replace(kOther, u"-"_s);
    while (name.endsWith(u'-'))
        name.chop(1);
    constexpr qsizetype kLongest = 60;
    return name.left(kLongest);
}

} // namespace hubdesk::ui
