#include "ui/roles/bearerfield.h"

#include <QCompleter>
#include <QStringListModel>

namespace hubdesk::ui {
namespace {

constexpr int kProposals = 20;
constexpr std::size_t kLookedAt = 5000; ///< groups and services, which are not sorted

} // namespace

BearerField::BearerField(std::shared_ptr<const hubs::Assignments> now, QWidget *parent)
    : QLineEdit(parent)
    , m_now(std::move(now))
    , m_proposals(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_proposals, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &BearerField::propose);
}

void BearerField::setKind(domain::BearerKind kind)
{
    m_kind = kind;
    propose();
}

std::optional<hubs::MatrixRow> BearerField::bearer() const
{
    return m_now->rowNamed(m_kind, text().trimmed());
}

void BearerField::propose()
{
    QStringList names;
    const QString typed = text().trimmed();
    const std::size_t count = m_now->count(m_kind);
    const auto name = [this](std::size_t at) { return m_now->name({m_kind, static_cast<std::uint32_t>(at)}); };
    std::size_t first = 0;
    if (m_kind == domain::BearerKind::User) { // in the order shown, by name without regard to case
        std::size_t last = count;
        while (first < last) {
            const std::size_t middle = first + (last - first) / 2;
            if (name(middle).compare(typed, Qt::CaseInsensitive) < 0)
                first = middle + 1;
            else
                last = middle;
        }
    }
    for (std::size_t i = first; i < count && i < first + kLookedAt && names.size() < kProposals; ++i) {
        if (const QString candidate = name(i); candidate.startsWith(typed, Qt::CaseInsensitive))
            names.append(candidate);
        else if (m_kind == domain::BearerKind::User)
            break;
    }
    m_proposals->setStringList(names);
}

} // namespace hubdesk::ui
