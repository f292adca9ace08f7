#pragma once
// RowSource over an open file: reads page by page inside one read transaction, so that an export is of
// one state even while a window writes. The thread of the reader; blocks.

#include "interchange/rowsource.h"
#include "storage/reader.h"

namespace hubdesk::app {

class FileSource final : public interchange::RowSource {
public:
    explicit FileSource(storage::Reader &reader);
    ~FileSource() override;
    FileSource(const FileSource &) = delete;
    FileSource &operator=(const FileSource &) = delete;

    [[nodiscard]] const domain::State &state() const override { return m_reader; }
    [[nodiscard]] domain::Result<domain::Done> each(domain::Kind kind, domain::HubId hub,
                                                    const Each &each) const override;
    [[nodiscard]] domain::Result<domain::Done> members(domain::Ref group, const EachName &each) const override;
    [[nodiscard]] HubFacts facts(domain::HubId hub) const override;

private:
    storage::Reader &m_reader;
};

} // namespace hubdesk::app
