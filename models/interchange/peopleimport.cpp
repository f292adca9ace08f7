#include "interchange/peopleimport.h"
#include "domain/entities.h"
#include "domain/records.h"
#include "interchange/changebuilder.h"

#include <QHash>

namespace hubdesk::interchange {
namespace {

domain::Error fault(const char *word, const QString &file, int line, qsizetype column)
{
    return {domain::ErrorCode::Syntax, QString::fromLatin1(word), {file, line, static_cast<int>(column) + 1}};
}

} // namespace

domain::Result<CsvPeople> readPeople(const QByteArray &bytes, const QString &file)
{
    const domain::Result<std::vector<CsvRecord>> records = readCsv(bytes, file);
    if (!records)
        return records.error();
    const domain::Entity &person = domain::entity(domain::Kind::Person);
    QList<int> columns;
    CsvPeople result{file, {}};
    for (const CsvRecord &record : *records) {
        if (columns.isEmpty()) {
            for (qsizetype i = 0; i < record.cells.size(); ++i) {
                const QByteArray column = record.cells[i].trimmed().toLower().toUtf8();
                const int index = person.indexOf(column);
                if (index < 0 && column != "id")
                    return fault("column-not-known", file, record.line, i);
                if (index >= 0 && columns.contains(index))
                    return fault("column-twice", file, record.line, i);
                columns.append(index); // an export's id means nothing in another file
            }
            if (!columns.contains(person.indexOf("name")))
                return fault("column-missing", file, record.line, 0);
            continue;
        }
        if (record.cells.size() > columns.size())
            return fault("cells-too-many", file, record.line, columns.size());
        CsvPeople::Person one{{}, record.line};
        for (qsizetype i = 0; i < record.cells.size(); ++i) {
            if (columns[i] < 0)
                continue;
            const domain::Field &field = person.fields[static_cast<std::size_t>(columns[i])];
            const std::optional<QVariant> value = domain::toFieldType(field, record.cells[i].trimmed());
            if (!value)
                return fault("value-not-valid", file, record.line, i);
            if (field.is(domain::FieldFlag::Required) && value->toString().isEmpty())
                return fault("value-missing", file, record.line, i);
            if (value->isValid())
                one.values.emplace(columns[i], *value);
        }
        if (!one.values.contains(person.indexOf("name")))
            return fault("value-missing", file, record.line, 0);
        result.people.push_back(std::move(one));
    }
    if (columns.isEmpty())
        return fault("column-missing", file, 1, 0);
    return result;
}

domain::Result<domain::ChangeSet> importPeople(const domain::State &state, domain::UuidSource &uuids,
                                               const std::vector<CsvPeople> &files, const QString &label,
                                               std::int64_t firstId)
{
    const domain::Entity &entity = domain::entity(domain::Kind::Person);
    const int nameField = entity.indexOf("name");
    const int emailField = entity.indexOf("email");
    ChangeBuilder builder(uuids, label, firstId);
    if (files.empty())
        return builder.take();
    domain::Person active;
    active.active = true;
    const QList<QVariant> newcomer = domain::valuesOf(active);
    QHash<QString, domain::Row> byEmail;
    QMultiHash<QString, domain::Row> byName;
    for (const domain::Row &row : state.rows(domain::Kind::Person)) {
        if (const QString email = row.values[emailField].toString().toLower(); !email.isEmpty())
            byEmail.insert(email, row);
        byName.insert(row.values[nameField].toString(), row);
    }
    for (const CsvPeople &file : files) {
        for (const CsvPeople::Person &person : file.people) {
            const auto given = person.values.find(emailField);
            const QString email = given == person.values.end() ? QString() : given->second.toString().toLower();
            const QString name = person.values.at(nameField).toString();
            std::optional<domain::Row> known;
            if (!email.isEmpty() && byEmail.contains(email))
                known = byEmail.value(email);
            else if (email.isEmpty() && byName.count(name) > 1)
                return fault("ambiguous", file.file, person.line, 0);
            else if (email.isEmpty() && byName.contains(name))
                known = byName.value(name);
            QList<QVariant> values = known ? known->values : newcomer;
            for (const auto &[field, value] : person.values)
                values[field] = value;
            if (known)
                builder.update(*known, values);
            else
                builder.create(domain::Kind::Person, values);
        }
    }
    return builder.take();
}

} // namespace hubdesk::interchange
