// Our reader of Python literals against Python itself.
#include "interchange/python/parser.h"
#include "interchange/python/reader.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cmath>

using namespace hubdesk::interchange::python;

namespace {

QJsonValue tagged(const Reader &reader, ValueId id)
{
    using Kind = Value::Kind;
    if (id == kNoValue)
        return QStringLiteral("missing");
    const Value &v = reader.value(id);
    const auto list = [&] {
        QJsonArray array;
        for (const ValueId item : v.items)
            array.append(tagged(reader, item));
        return array;
    };
    switch (v.kind) {
    case Kind::None:
        return QJsonValue::Null;
    case Kind::Boolean:
        return v.truth;
    case Kind::Ellipsis:
        return QJsonObject{{QStringLiteral("ellipsis"), true}};
    case Kind::Integer:
        return QJsonObject{{QStringLiteral("int"), v.text}};
    case Kind::Real:
        return QJsonObject{{QStringLiteral("float"), v.real}};
    case Kind::Text:
        return QJsonObject{{QStringLiteral("str"), v.text}};
    case Kind::Bytes:
        return QJsonObject{{QStringLiteral("bytes"), QString::fromLatin1(v.bytes.toHex())}};
    case Kind::List:
        return QJsonObject{{QStringLiteral("list"), list()}};
    case Kind::Tuple:
        return QJsonObject{{QStringLiteral("tuple"), list()}};
    case Kind::Set:
        return QJsonObject{{QStringLiteral("set"), static_cast<int>(v.items.size())}};
    case Kind::Dict: {
        QJsonArray pairs;
        for (std::size_t i = 0; i + 1 < v.items.size(); i += 2)
            pairs.append(QJsonArray{tagged(reader, v.items[i]), tagged(reader, v.items[i + 1])});
        return QJsonObject{{QStringLiteral("dict"), pairs}};
    }
    default:
        return QStringLiteral("unknown");
    }
}

// Python's tags with floats as numbers and sets by their size (their members differ in order only).
QJsonValue expected(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(expected(item));
        return array;
    }
    QJsonObject object = value.toObject();
    if (!value.isObject())
        return value;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"float")
            it.value() = std::strtod(it.value().toString().toLatin1().constData(), nullptr);
        else if (it.key() == u"set")
            it.value() = static_cast<int>(it.value().toArray().size());
        else
            it.value() = expected(it.value());
    }
    return object;
}

QList<QJsonObject> fromPython(const QString &what, int count, int seed)
{
    QProcess python;
    python.start(QStringLiteral(PYTHON),
                 {QStringLiteral(LITERALS), what, QString::number(count), QString::number(seed)});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return {};
    QList<QJsonObject> result;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            result.append(QJsonDocument::fromJson(line).object());
    }
    return result;
}

} // namespace

class Literals final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeToWhatPythonMakesOfThem();
    void acceptsAndRefusesFilesAsPythonDoes();
};

void Literals::comeToWhatPythonMakesOfThem()
{
    const QList<QJsonObject> cases = fromPython(QStringLiteral("values"), 4000, 1);
    QVERIFY(cases.size() > 3000);
    for (const QJsonObject &one : cases) {
        const QString text = one.value(u"text").toString();
        const auto source = Source::decode(QByteArray("x = (" + text.toUtf8() + "\n)"), QStringLiteral("x.py"));
        QVERIFY(source.ok());
        const auto tree = Parser::parse(*source);
        QVERIFY2(tree.ok(), qPrintable(text + QStringLiteral(": ") + (tree.ok() ? QString() : tree.error().detail)));
        Reader reader(*source, *tree);
        const QJsonValue got = tagged(reader, reader.evaluate(tree->statements[0].values[0]));
        const QJsonValue wanted = expected(one.value(u"value"));
        if (got != wanted) {
            qDebug().noquote() << text << "\nwanted" << wanted << "\ngot" << got;
            QFAIL("another value than Python's");
        }
    }
}

void Literals::acceptsAndRefusesFilesAsPythonDoes()
{
    const QList<QJsonObject> cases = fromPython(QStringLiteral("syntax"), 3000, 2);
    QCOMPARE(cases.size(), 3000);
    int valid = 0;
    int lenient = 0;
    for (const QJsonObject &one : cases) {
        const QString text = one.value(u"text").toString();
        const auto source = Source::decode(text.toUtf8(), QStringLiteral("x.py"));
        QVERIFY(source.ok());
        const auto tree = Parser::parse(*source);
        const bool wanted = one.value(u"valid").toBool();
        valid += wanted ? 1 : 0;
        if (wanted && !tree.ok()) {
            qDebug().noquote() << text << tree.error().detail << tree.error().place.line << tree.error().place.column;
            QFAIL("Python accepts this");
        }
        if (!wanted && tree.ok()) {
            ++lenient;
        }
    }
    QVERIFY(valid > 300);
    // What the compiler refuses after parsing (await in a plain function) and newer f-strings.
    QVERIFY2(lenient * 200 < cases.size(), qPrintable(QString::number(lenient)));
}

HUBDESK_TEST_MAIN(Literals)
#include "tst_interchange_literals.moc"
