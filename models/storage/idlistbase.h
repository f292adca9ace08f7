#pragma once
// A query's rows without its text, in order: read and sorted once, kept until the data changes, so that
// typing only filters. Query thread.

#include "storage/idlistcache.h"
#include "storage/idlistselect.h"

namespace hubdesk::storage {

[[nodiscard]] domain::Result<std::shared_ptr<const BaseList>>
baseList(Reader &reader, const IdQuery &query, const Generations &generations, const StopToken &stop);

} // namespace hubdesk::storage
