#include "tables/tablemodelprivate.h"

#include "storage/columnsql.h"
#include "tables/celllook.h"
#include "tables/words.h"

namespace hubdesk::tables {

using domain::Field;
using domain::FieldKind;
using domain::Kind;
using domain::Ref;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kToolTipFrom = 16; ///< shorter text is always whole on screen

// Tool tips guess whether text is HTML; ours never is.
QString plainToolTip(const QString &text)
{
    return text.contains(u'<') ? u"<span style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</span>"_s
                               : text;
}

} // namespace

const CachedRow *TableModel::Private::cachedRow(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= ids.size() || q->isBand(row))
        return nullptr;
    return &cache.row(ids, row);
}

std::optional<int> TableModel::Private::ownField(Kind kind, int column) const
{
    if (column < 0 || column >= q->columnCount())
        return std::nullopt;
    const auto path = storage::mapped(spec.query.kind, spec.columns[static_cast<std::size_t>(column)].path, kind);
    if (!path || !path->through.empty() || path->derived != storage::ColumnPath::Derived::None)
        return std::nullopt;
    return path->field;
}

CellValue TableModel::Private::cellAt(const CachedRow &row, Ref ref, int column)
{
    CellValue cell = row.cells[static_cast<std::size_t>(column)];
    const std::optional<int> field = overlay.isEmpty() ? std::nullopt : ownField(ref.kind, column);
    const QVariant *edited = field ? overlay.value(ref, *field) : nullptr;
    if (!edited)
        return cell;
    cell.value = *edited;
    const Field &described = domain::entity(ref.kind).fields[static_cast<std::size_t>(*field)];
    if (described.kind == FieldKind::Reference)
        cell.name = cache.nameOf({described.target, edited->toLongLong()});
    return cell;
}

QVariant TableModel::Private::bandData(Ref band, int column, int role)
{
    const storage::Band &head = bands[static_cast<std::size_t>(band.id - 1)];
    if (role == BandRole)
        return true;
    if (!group || (column != 0 && role != Qt::AccessibleTextRole))
        return {};
    const Column &grouped = spec.columns[static_cast<std::size_t>(*group)];
    const Field &field = storage::fieldOf(spec.query.kind, grouped.path);
    CellValue value{head.value, {}, true};
    if (field.kind == FieldKind::Reference)
        value.name = cache.nameOf({field.target, head.value.toLongLong()});
    const Kind owner = storage::ownerOf(spec.query.kind, grouped.path);
    QString words = lookOf(grouped, field, owner, value, nullptr, QDateTime::currentDateTimeUtc()).text;
    if (words.isEmpty())
        words = tr("None");
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case RawRole:
        return head.value;
    case SecondTextRole:
        return countText(spec, head.rows);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "name of a group of rows, then how many").arg(words, countText(spec, head.rows));
    default:
        return {};
    }
}

QVariant TableModel::Private::cellData(int row, int column, int role)
{
    const Column &described = spec.columns[static_cast<std::size_t>(column)];
    if (role == Qt::TextAlignmentRole)
        return q->headerData(column, Qt::Horizontal, role);
    const CachedRow *cached = cachedRow(row);
    if (!cached || !cached->record) {
        if (role == LoadingRole)
            return true;
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    const Ref ref = cached->record->ref;
    const auto path = storage::mapped(spec.query.kind, described.path, ref.kind);
    const Field &field = storage::fieldOf(path ? ref.kind : spec.query.kind, path ? *path : described.path);
    const Kind owner = path ? storage::ownerOf(ref.kind, *path) : spec.query.kind;
    const CellValue cell = cellAt(*cached, ref, column);
    const auto look = [&] {
        return lookOf(described, field, owner, cell, &*cached->record, QDateTime::currentDateTimeUtc());
    };
    const auto isPending = [&] {
        const std::optional<int> own = ownField(ref.kind, column);
        return overlay.isRemoved(ref) || (own && overlay.value(ref, *own));
    };
    switch (role) {
    case Qt::DisplayRole:
        return look().text;
    case Qt::EditRole:
    case RawRole:
        return cell.value;
    case Qt::ToolTipRole: {
        const CellLook shown = look();
        if (field.kind == FieldKind::Timestamp)
            return timeText(cell.value.toDateTime());
        return shown.text.size() >= kToolTipFrom ? QVariant(plainToolTip(shown.text)) : QVariant();
    }
    case SecondTextRole: {
        const int second = spec.columnOf(described.second);
        const bool known = second >= 0 && !cellData(row, second, NotKnownRole).toBool();
        return known ? cellData(row, second, Qt::DisplayRole) : QVariant();
    }
    case IconRole:
        return look().icon;
    case IconToneRole:
        return QVariant::fromValue(look().iconTone);
    case ToneRole:
        return QVariant::fromValue(look().tone);
    case ChipRole:
        return look().chip;
    case StrongRole:
        return described.look == Look::Name || column == spec.nameColumn;
    case CodeRole:
        return described.look == Look::Code
            || (described.look == Look::Words && field.is(domain::FieldFlag::Identifier));
    case MarkRole:
        return QVariant::fromValue(look().mark);
    case ClockRole: {
        const CellLook shown = look();
        return shown.clock ? QVariant(*shown.clock) : QVariant();
    }
    case AvatarRole:
        return described.person ? QVariant(look().text) : QVariant();
    case NotKnownRole:
        return look().notKnown;
    case PendingRole:
        return isPending();
    case ChoicesRole:
        return choices(field);
    case LoadingRole:
    case BandRole:
        return false;
    case Qt::AccessibleTextRole: {
        const QString title = q->headerData(column, Qt::Horizontal).toString();
        const CellLook shown = look();
        const QString value = shown.text.isEmpty() ? tr("empty") : shown.text;
        return isPending() ? tr("%1: %2, not yet saved").arg(title, value)
                           : tr("%1: %2", "column: value").arg(title, value);
    }
    case Qt::AccessibleDescriptionRole: {
        const int second = spec.columnOf(described.second);
        return second < 0 ? QVariant() : cellData(row, second, Qt::AccessibleTextRole);
    }
    default:
        return {};
    }
}

} // namespace hubdesk::tables
