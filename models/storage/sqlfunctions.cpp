#include "storage/sqlfunctions.h"

#include "storage/searchtext.h"
#include "storage/textorder.h"

#include <QLocale>

#include <sqlite3.h>

namespace hubdesk::storage {

namespace {

QByteArrayView textOf(sqlite3_value *value)
{
    const auto *bytes = sqlite3_value_text(value);
    return {reinterpret_cast<const char *>(bytes), sqlite3_value_bytes(value)};
}

void contains(sqlite3_context *context, int, sqlite3_value **values)
{
    sqlite3_result_int(context, containsFolded(textOf(values[0]), textOf(values[1])) ? 1 : 0);
}

QByteArrayView view(const void *bytes, int size)
{
    return {static_cast<const char *>(bytes), size};
}

int compareText(void *order, int sizeA, const void *a, int sizeB, const void *b)
{
    return static_cast<const TextOrder *>(order)->compare(view(a, sizeA), view(b, sizeB));
}

int compareVersionText(void *, int sizeA, const void *a, int sizeB, const void *b)
{
    return compareVersions(view(a, sizeA), view(b, sizeB));
}

} // namespace

void registerFunctions(sqlite3 *handle)
{
    sqlite3_create_function_v2(handle, "hubdesk_contains", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               nullptr, &contains, nullptr, nullptr, nullptr);
    auto order = std::make_unique<TextOrder>(QLocale());
    const int code =
        sqlite3_create_collation_v2(handle, "hubdesk_text", SQLITE_UTF8, order.get(), &compareText,
                                    [](void *owned) { std::unique_ptr<TextOrder>(static_cast<TextOrder *>(owned)); });
    if (code == SQLITE_OK)
        static_cast<void>(order.release()); // the connection's from now on
    sqlite3_create_collation_v2(handle, "hubdesk_version", SQLITE_UTF8, nullptr, &compareVersionText, nullptr);
}

} // namespace hubdesk::storage
