// What comes from a network, read strictly: one name with a few plain values, {"answer":{"n":3,"picks":[1],"ms":3120}}.
// Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cliff::wire {

struct Message {
    using Value = std::variant<bool, std::int64_t, std::string, std::vector<std::int64_t>>;
    std::string name;
    std::map<std::string, Value> values;
};

/// The message, or why it is none: too long, not JSON, not UTF-8, too deep, another shape, a key twice. Never throws.
[[nodiscard]] std::variant<Message, std::string> read_message(std::string_view text, std::size_t most_bytes);

/// Takes a message's values one by one; the first complaint is kept, and what nobody took is one, too.
class Reading {
  public:
    explicit Reading(Message message) : message_{std::move(message)} {}

    [[nodiscard]] const std::string& name() const { return message_.name; }
    [[nodiscard]] bool has(const std::string& key) const { return message_.values.contains(key); }

    /// Each gives a value to go on with if the key is missing, or of another type or out of its range.
    std::string text(const std::string& key, std::size_t most_bytes);
    std::int64_t number(const std::string& key, std::int64_t least, std::int64_t most);
    bool truth(const std::string& key);
    std::vector<std::size_t> indexes(const std::string& key, std::size_t most_of_them, std::int64_t most);

    /// For a complaint of the reader's own.
    void complain(std::string text);

    /// The first complaint; none if there is none.
    [[nodiscard]] std::optional<std::string> complaint();

  private:
    template <class T> std::optional<T> take(const std::string& key, std::string_view type);

    Message message_;
    std::optional<std::string> complaint_;
};

} // namespace cliff::wire
