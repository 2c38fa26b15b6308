// Types, and the words for them.
#include "bank/fields.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "yaml/scalar.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace cliff::bank {

namespace {

using yaml::in_quotes;
using yaml::Kind;

std::string named(std::string_view key) { return std::string("'").append(key).append("'"); }

// What the author gave instead: "'hard'" or "a list".
std::string given(const yaml::Node& node) {
    if (node.is(Kind::sequence)) return "a list";
    if (node.is(Kind::mapping)) return "'key: value' lines";
    return in_quotes(node.text());
}

template <class Number> std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "-2.5": as players may type it, too, with 18 digits at most; without exponents.
bool is_plain_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto points = std::count(text.begin(), text.end(), '.');
    return static_cast<std::size_t>(digits + points) == text.size() && digits >= 1 && digits <= 18 && points <= 1 &&
           !text.ends_with('.');
}

// Keys differ in their size or first letter, nearly always: a call for each comparison would cost a tenth of the
// reading.
bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && (a.empty() || a.front() == b.front()) && a == b;
}

// Tells of a value that isn't what it should be: `wanted` is "a whole number from 1 to 3".
void wrong(yaml::Document& document, const yaml::Node& node, std::string_view name, std::string_view wanted,
           bool right_without_quotes = false) {
    if (node.is(Kind::refused)) return;
    if (node.is(Kind::empty)) return document.error(node, fmt::format("{} is empty; it should be {}", name, wanted));
    if (right_without_quotes) return document.error(node, fmt::format("{} is {}; take the quotes off", name, wanted));
    document.error(node, fmt::format("{} is {}, not {}", name, wanted, given(node)));
}

} // namespace

Fields::Fields(yaml::Document& document, const yaml::Node& node, const Shape& shape)
    : document_(document),
      node_(node),
      name_(shape.name) {
    if (!node.is(Kind::mapping)) {
        wrong(document, node, shape.name, "made of 'key: value' lines");
        return;
    }
    readable_ = true;
    const auto children = node.children();
    fields_.reserve(children.size() / 2);
    for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        const auto& key = children[i];
        if (!key.is(Kind::scalar)) continue;
        const auto name = key.text();
        if (std::any_of(shape.keys.begin(), shape.keys.end(), [&](std::string_view k) { return same(k, name); })) {
            if (!find(name)) fields_.push_back({name, key, children[i + 1]}); // a second one has been told
            continue;
        }
        const std::vector<std::string> known(shape.keys.begin(), shape.keys.end());
        const auto meant = text::nearest(key.text(), known);
        const auto hint = meant ? fmt::format("did you mean {}?", in_quotes(*meant))
                                : fmt::format("its keys are {}", fmt::join(known, ", "));
        document.error(key, fmt::format("{} is not a key of {}; {}", in_quotes(key.text()), shape.name, hint));
        if (meant) misspelt_.push_back(*meant);
    }
}

const Field* Fields::find(std::string_view key) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const Field& f) { return same(f.name, key); });
    return found == fields_.end() ? nullptr : &*found;
}

const Field* Fields::require(std::string_view key, std::string_view hint) {
    const auto* field = find(key);
    if (!field && readable_ && !misspelt(key)) {
        const auto whose = name_.substr(name_.find(' ') + 1);
        error(fmt::format("{} is missing from this {}{}{}", named(key), whose, hint.empty() ? "" : "; ", hint));
    }
    return field;
}

bool Fields::misspelt(std::string_view key) const {
    return std::find(misspelt_.begin(), misspelt_.end(), key) != misspelt_.end();
}

void Fields::error(std::string message) { document_.error(node_, std::move(message)); }

std::optional<std::string> Fields::text(std::string_view key, std::size_t most_graphemes) {
    const auto* field = find(key);
    if (!field) return std::nullopt;
    return read_text(document_, field->value, named(key), most_graphemes);
}

std::optional<int> Fields::whole(std::string_view key, Limits limits) {
    const auto* field = find(key);
    if (!field) return std::nullopt;
    return read_whole(document_, field->value, named(key), limits);
}

std::optional<double> Fields::share(std::string_view key) {
    const auto* field = find(key);
    if (!field) return std::nullopt;
    const auto value = number<double>(field->value.text());
    const bool fits = value && *value >= 0 && *value <= 1;
    if (fits && !field->value.quoted()) return value;
    wrong(document_, field->value, named(key), "a number from 0 to 1", fits);
    return std::nullopt;
}

std::optional<double> Fields::real(std::string_view key, double least, double most) {
    const auto* field = find(key);
    if (!field) return std::nullopt;
    const auto text = field->value.text();
    const auto value =
        is_plain_number(text) ? number<double>(text.starts_with('+') ? text.substr(1) : text) : std::nullopt;
    const bool fits = value && *value >= least && *value <= most;
    if (fits && !field->value.quoted()) return value;
    const auto wanted =
        least == 0 ? fmt::format("a number from 0 to {}", most) : fmt::format("a number from {} to {}", least, most);
    wrong(document_, field->value, named(key),
          value || !field->value.is(Kind::scalar) ? wanted : "a number like 1500 or 2.5, digits and a point only",
          fits);
    return std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view key) {
    const auto* field = find(key);
    if (!field) return std::nullopt;
    if (const auto value = as_truth(field->value)) return value;
    const auto text = field->value.text();
    wrong(document_, field->value, named(key), "true or false", text == "true" || text == "false");
    return std::nullopt;
}

std::optional<std::size_t> Fields::one_of(std::string_view key, std::span<const std::string_view> names) {
    const auto* field = find(key);
    if (!field || field->value.is(Kind::refused)) return std::nullopt;
    const auto found =
        field->value.is(Kind::scalar) ? std::find(names.begin(), names.end(), field->value.text()) : names.end();
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    const std::string hint =
        field->value.is(Kind::scalar)
            ? did_you_mean(field->value.text(), std::vector<std::string>(names.begin(), names.end()))
            : std::string();
    document_.error(field->value, fmt::format("{} is one of: {}{}", named(key), fmt::join(names, ", "), hint));
    return std::nullopt;
}

std::optional<std::vector<yaml::Node>> Fields::list(std::string_view key) {
    const auto* field = find(key);
    if (!field) return std::nullopt;
    if (!field->value.is(Kind::sequence)) {
        wrong(document_, field->value, named(key), "a list (one '- ' line for each item)");
        return std::nullopt;
    }
    auto items = field->value.children();
    if (items.empty()) {
        document_.error(field->key, fmt::format("{} is empty; it has at least one item", named(key)));
        return std::nullopt;
    }
    return items;
}

std::optional<std::string> read_text(yaml::Document& document, const yaml::Node& node, std::string_view name,
                                     std::size_t most_graphemes) {
    if (node.is(Kind::empty)) {
        document.error(node, fmt::format("{} is empty", name));
        return std::nullopt;
    }
    if (!node.is(Kind::scalar)) {
        // `- Mission: Impossible` is the commonest way to write a mapping without meaning it.
        const bool colon = node.is(Kind::mapping) && node.children().size() == 2;
        wrong(document, node, name, colon ? "a text (in quotes, if a ': ' belongs to it)" : "a text");
        return std::nullopt;
    }
    auto text = node.text();
    while (text.ends_with('\n')) text.remove_suffix(1);
    if (text.find_first_not_of(" \t\n") == std::string_view::npos) {
        document.error(node, fmt::format("{} is empty", name));
        return std::nullopt;
    }
    if (!node.quoted() && yaml::null_word(text) == text) { // what other programs read as nothing isn't a text by chance
        document.error(node, fmt::format("{} is {}, which is YAML's word for nothing; put it in quotes if it is a text",
                                         name, in_quotes(text)));
        return std::nullopt;
    }
    if (most_graphemes > 0 && text.size() > most_graphemes) {
        const auto count = text::grapheme_count(text);
        if (count > most_graphemes) {
            document.error(node, fmt::format("{} has {} characters; at most {} fit", name, count, most_graphemes));
            return std::nullopt;
        }
    }
    return std::string(text);
}

std::optional<int> read_whole(yaml::Document& document, const yaml::Node& node, std::string_view name, Limits limits) {
    const auto value = number<int>(node.text());
    const bool fits = value && limits.hold(*value);
    if (fits && !node.quoted()) return value;
    wrong(document, node, name, fmt::format("a whole number from {} to {}", limits.least, limits.most), fits);
    return std::nullopt;
}

std::optional<bool> as_truth(const yaml::Node& node) {
    const auto text = node.text();
    if (!node.is(Kind::scalar) || node.quoted()) return std::nullopt;
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    return std::nullopt;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
    if (word.size() < 2) return {}; // one sign is as near to any other
    const auto near = text::nearest(word, candidates);
    return near ? fmt::format("; did you mean {}?", in_quotes(*near)) : std::string();
}

} // namespace cliff::bank
