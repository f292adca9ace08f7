#pragma once
// The thirteen of one agreement by party: the boundary decides, assignments move single ones. Read-only
// for now. GUI thread. Words and shapes say the party, colour comes third.

#include "domain/records.h"
#include "domain/state.h"

#include <QWidget>

namespace hubdesk::ui {

class ResponsibilityBoard final : public QWidget {
    Q_OBJECT

public:
    ResponsibilityBoard(const domain::State &state, const domain::Row &agreement, QWidget *parent = nullptr);
};

/// Who carries responsibility `number` where the boundary lies at `boundary`.
[[nodiscard]] domain::Party partyOf(std::int64_t number, std::int64_t boundary);

} // namespace hubdesk::ui
