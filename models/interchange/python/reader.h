#pragma once
// Follows a Tree's statements as far as literals go: names of constants, lists and dicts and what is
// added to them, and what is assigned to the configuration. Never runs anything. What would need
// running becomes an Unknown value that keeps its text; what happens only under a condition does too.

#include "interchange/python/ast.h"
#include "interchange/python/value.h"

#include <QHash>
#include <QSet>

namespace hubdesk::interchange::python {

inline constexpr std::size_t kMostElements = 4'000'000; ///< of all lists; those that double themselves stop here
inline constexpr qsizetype kMostText = 4'000'000; ///< of one text

class Reader {
public:
    Reader(const Source &source, const Tree &tree);

    void run();

    /// The value of "JupyterHub.load_roles" and the like, or kNoValue.
    [[nodiscard]] ValueId setting(const QString &path) const;
    [[nodiscard]] QStringList settingPaths() const { return m_settings.keys(); }
    /// Whether the file never assigns it, but appends to it.
    [[nodiscard]] bool isOnlyAddedTo(const QString &path) const { return m_lazy.contains(path); }
    [[nodiscard]] const Value &value(ValueId id) const { return m_values[static_cast<std::size_t>(id)]; }

    /// A statement that may change the configuration in a way that cannot be known.
    struct Stray {
        Span span;
        QString about; ///< the part of the configuration, "" for all of it
    };
    [[nodiscard]] const std::vector<Stray> &strays() const { return m_strays; }

    /// The value of one expression, for itself.
    [[nodiscard]] ValueId evaluate(NodeId id);

private:
    using Kind = Value::Kind;
    using Locals = QSet<QString>;

    // values
    ValueId add(Value value);
    ValueId unknown(Span span);
    ValueId container(Kind kind, Span span, std::vector<ValueId> items);
    [[nodiscard]] Value &valueAt(ValueId id) { return m_values[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Expression &node(NodeId id) const { return m_tree.expressions[static_cast<std::size_t>(id)]; }
    [[nodiscard]] QString keyOf(ValueId id) const;

    // expressions
    ValueId stringValue(const Expression &e);
    ValueId sequence(const Expression &e, Kind kind);
    ValueId dictionary(const Expression &e);
    ValueId attribute(const Expression &e);
    ValueId subscript(const Expression &e);
    ValueId call(const Expression &e);
    std::optional<ValueId> construct(const Expression &e, const QString &name);
    ValueId sum(const Expression &e);
    ValueId merged(const Expression &e);
    bool extend(std::vector<ValueId> &items, ValueId from);
    void putEntry(std::vector<ValueId> &items, QHash<QString, std::size_t> &seen, ValueId key, ValueId value);
    ValueId member(ValueId object, const QString &name, Span span);

    // statements
    void execute(const Statement &statement);
    void expressionStatement(const Statement &statement);
    bool mutate(const Expression &called, Span span);
    void assign(NodeId target, ValueId value, Span span);
    void assignItem(const Expression &target, ValueId value, Span span);
    void setMember(ValueId object, const QString &name, ValueId value, Span span);
    void augment(const Statement &statement);
    ValueId augmented(ValueId current, const QString &op, ValueId value, Span span);
    void remove(NodeId target, Span span);

    // what cannot be known
    void conditional(const Statement &statement, const Locals &locals);
    void conditionalTarget(NodeId target, const Statement &statement, const Locals &locals);
    void taint(ValueId id, Span span);
    void taintOrForget(NodeId target, Span span, const Locals &locals);
    void touch(NodeId id, const Locals &locals);
    void touchCall(const Expression &call, const Locals &locals);
    [[nodiscard]] bool isLocal(NodeId id, const Locals &locals) const;
    void collectLocals(const std::vector<NodeId> &body, Locals &locals) const;
    void stray(Span span, const QString &about);

    const Source &m_source;
    const Tree &m_tree;
    std::vector<Value> m_values;
    std::size_t m_elements = 0;
    QHash<QString, ValueId> m_names;
    QHash<QString, ValueId> m_settings;
    QSet<QString> m_lazy; ///< settings that were only mentioned, not assigned
    std::vector<Stray> m_strays;
};

/// Whether a trait is one that this program reads ("load_roles").
[[nodiscard]] bool isReadTrait(const QString &name);

} // namespace hubdesk::interchange::python
