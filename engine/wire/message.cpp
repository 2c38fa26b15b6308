#include "wire/message.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <limits>
#include <utility>

namespace cliff::wire {
namespace {

namespace json = boost::json;

/// Listens to the parser, since a tree of its would keep the last of two values under one key and not say so. A
/// complaint stops the parser.
class Listener {
  public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    Message message;
    std::string complaint;

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }

    bool on_object_begin(json::error_code& stop) {
        if (array_ || depth_ == 2) return fail("is nested too deep", stop);
        ++depth_;
        return true;
    }
    bool on_object_end(std::size_t, json::error_code& stop) {
        if (--depth_ == 0 && message.name.empty()) return fail("names nothing", stop);
        return true;
    }
    bool on_array_begin(json::error_code& stop) {
        if (depth_ < 2 || array_) return fail("is no object with one name", stop);
        array_ = std::vector<std::int64_t>{};
        return true;
    }
    bool on_array_end(std::size_t, json::error_code& stop) {
        auto numbers = std::move(*array_);
        array_.reset();
        return value(std::move(numbers), stop);
    }

    bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return append(part); }
    bool on_key(json::string_view part, std::size_t, json::error_code& stop) {
        append(part);
        key_ = std::exchange(text_, {});
        if (depth_ == 1) {
            if (!message.name.empty() || key_.empty()) return fail("is no object with one name", stop);
            message.name = key_;
            return true;
        }
        return message.values.contains(key_) ? fail("has '" + key_ + "' twice", stop) : true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return append(part); }
    bool on_string(json::string_view part, std::size_t, json::error_code& stop) {
        append(part);
        return value(std::exchange(text_, {}), stop);
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t number, json::string_view, json::error_code& stop) { return value(number, stop); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code& stop) {
        return fail("has a number that is too large", stop);
    }
    bool on_double(double, json::string_view, json::error_code& stop) {
        return fail("has a number that isn't whole", stop);
    }
    bool on_bool(bool truth, json::error_code& stop) { return value(truth, stop); }
    bool on_null(json::error_code& stop) { return fail("has a value that is none", stop); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

  private:
    bool fail(std::string why, json::error_code& stop) {
        complaint = std::move(why);
        stop = json::error::syntax;
        return false;
    }

    bool append(json::string_view part) {
        text_.append(part.data(), part.size());
        return true;
    }

    bool value(Message::Value given, json::error_code& stop) {
        if (depth_ < 2) return fail("is no object with one name", stop);
        if (!array_) {
            message.values.emplace(key_, std::move(given));
            return true;
        }
        if (const auto* number = std::get_if<std::int64_t>(&given)) {
            array_->push_back(*number);
            return true;
        }
        return fail("has a list of something else than numbers", stop);
    }

    std::size_t depth_ = 0;
    std::string key_, text_;
    std::optional<std::vector<std::int64_t>> array_;
};

} // namespace

std::variant<Message, std::string> read_message(std::string_view text, std::size_t most_bytes) {
    if (text.size() > most_bytes) return "the message is longer than " + std::to_string(most_bytes) + " bytes";
    json::basic_parser<Listener> parser{json::parse_options{}};
    json::error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (Listener& heard = parser.handler(); !heard.complaint.empty()) return "the message " + heard.complaint;
    if (error || read < text.size()) return "the message isn't JSON";
    return std::move(parser.handler().message);
}

template <class T> std::optional<T> Reading::take(const std::string& key, std::string_view type) {
    const auto found = message_.values.find(key);
    if (found == message_.values.end()) {
        complain("'" + name() + "' lacks '" + key + "'");
        return std::nullopt;
    }
    auto* value = std::get_if<T>(&found->second);
    if (!value) complain("'" + key + "' of '" + name() + "' is no " + std::string(type));
    std::optional<T> taken;
    if (value) taken = std::move(*value);
    message_.values.erase(found);
    return taken;
}

std::string Reading::text(const std::string& key, std::size_t most_bytes) {
    auto text = take<std::string>(key, "text").value_or("");
    if (text.size() > most_bytes) complain("'" + key + "' of '" + name() + "' is too long");
    return text;
}

std::int64_t Reading::number(const std::string& key, std::int64_t least, std::int64_t most) {
    const auto number = take<std::int64_t>(key, "number").value_or(least);
    if (number >= least && number <= most) return number;
    complain("'" + key + "' of '" + name() + "' is out of range");
    return least;
}

bool Reading::truth(const std::string& key) { return take<bool>(key, "truth value").value_or(false); }

std::vector<std::size_t> Reading::indexes(const std::string& key, std::size_t most_of_them, std::int64_t most) {
    const auto numbers = take<std::vector<std::int64_t>>(key, "list").value_or(std::vector<std::int64_t>{});
    if (numbers.size() > most_of_them) complain("'" + key + "' of '" + name() + "' holds too many");
    std::vector<std::size_t> indexes;
    for (const auto number : numbers) {
        if (number < 0 || number > most)
            complain("'" + key + "' of '" + name() + "' is out of range");
        else
            indexes.push_back(static_cast<std::size_t>(number));
    }
    return indexes;
}

void Reading::complain(std::string text) {
    if (!complaint_) complaint_ = std::move(text);
}

std::optional<std::string> Reading::complaint() {
    if (!message_.values.empty()) complain("'" + name() + "' knows no '" + message_.values.begin()->first + "'");
    return complaint_;
}

} // namespace cliff::wire
