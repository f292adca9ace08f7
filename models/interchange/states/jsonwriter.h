#pragma once
// JSON into one string, commas taken care of. One writer a thread; owned by the caller. Does not check that
// keys and values alternate. Three bytes of a lone surrogate become its escape, so the text is always UTF-8.

#include <cstdint>
#include <string>
#include <string_view>

namespace hubdesk::states {

class JsonWriter {
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    // Of a text in two parts, which need not be put together first.
    JsonWriter &key(std::string_view name, std::string_view rest = {});
    JsonWriter &value(std::string_view text, std::string_view rest = {});
    JsonWriter &value(const char *text) { return value(std::string_view(text)); }
    JsonWriter &value(std::int64_t number) { return raw(std::to_string(number)); }
    JsonWriter &value(double number);
    JsonWriter &value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }

    [[nodiscard]] const std::string &text() const { return m_out; }
    [[nodiscard]] std::string take() { return std::move(m_out); }
    void clear();

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &raw(std::string_view text);
    void separate();
    void quote(std::string_view text, std::string_view rest);
    void escape(std::string_view text);

    std::string m_out;
    bool m_first = true;
};

} // namespace hubdesk::states
