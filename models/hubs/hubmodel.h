#pragma once
// The engine over one hub: a model of what the hub is (base) and one of what it will be with the staged
// operations (working), edited in place as operations come and go. One thread at a time (the query thread);
// owned by a HubSession. Answers nothing itself: review.h, questions.h, comparison.h, findings.h do.

#include "access/model.h"
#include "domain/result.h"
#include "hubs/assignments.h"

#include <functional>
#include <memory>

namespace hubdesk::hubs {

class HubModel final {
public:
    /// Error InvalidValue: the state contradicts itself (detail says where).
    [[nodiscard]] static domain::Result<std::unique_ptr<HubModel>> build(std::shared_ptr<const HubBase> base);
    ~HubModel();

    /// Brings the working model to these operations: undone from the first that differs, then applied. Custom scopes
    /// rebuild the model, everything else is an edit in place.
    void setOperations(std::vector<domain::StagedOperation> operations);
    [[nodiscard]] const std::vector<domain::StagedOperation> &operations() const;
    /// What became of each operation.
    enum class Outcome : std::uint8_t { Applied, NoEffect, NotThere, Refused };
    [[nodiscard]] Outcome outcome(std::size_t operation) const;
    [[nodiscard]] QString refusal(std::size_t operation) const; ///< JupyterHub's words, of Refused

    [[nodiscard]] const HubBase &hub() const;
    [[nodiscard]] const std::shared_ptr<const HubBase> &sharedHub() const;
    /// Whether anything is staged; if not, working() is base().
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] access::Model &base();
    [[nodiscard]] access::Model &working();
    [[nodiscard]] access::Model &model(bool withChanges) { return withChanges ? working() : base(); }
    /// Calls f with the working model holding only the operations that `which` takes; all are back afterwards.
    void with(const std::function<bool(const domain::StagedOperation &)> &which,
              const std::function<void(access::Model &)> &f);

private:
    class Private;
    explicit HubModel(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// "user:ada" of the engine as a bearer, and back.
struct Holder {
    domain::BearerKind kind = domain::BearerKind::User;
    QString name; ///< of a token: its id
    friend bool operator==(const Holder &, const Holder &) = default;
};
[[nodiscard]] Holder holderOf(const access::Model &model, access::Principal principal);
[[nodiscard]] std::optional<access::Principal> principalOf(const access::Model &model, const Holder &holder);

/// An operation of the engine's own explanations ("add-member", "g", "ada") as an intent; none: unknown words.
[[nodiscard]] std::optional<domain::Intent> intentOf(const std::vector<std::string> &operation);

} // namespace hubdesk::hubs
