#include "bank/weaknesses/inspection.hpp"

#include "bank/weakness_codes.hpp"

#include <optional>
#include <utility>

namespace cliff::bank {

namespace {

std::optional<yaml::Node> value_of(const yaml::Node& mapping, std::string_view key) {
    const auto children = mapping.children();
    for (std::size_t i = 0; i + 1 < children.size(); i += 2)
        if (children[i].text() == key) return children[i + 1];
    return std::nullopt;
}

} // namespace

Inspection::Inspection(yaml::Document& document, const Bank& bank, const std::vector<yaml::Node>& places)
    : document_{document},
      bank_{bank},
      places_{places},
      allowed_{document, places} {
    questions_.reserve(places.size());
    for (const auto& round : bank.rounds)
        for (const auto& question : round.questions) questions_.push_back(&question);
}

yaml::Node Inspection::place(std::size_t question, std::string_view key) const {
    if (auto value = value_of(places_[question], key)) return *value;
    return value_of(places_[question], "ask").value_or(places_[question]);
}

yaml::Node Inspection::item(std::size_t question, std::string_view key, std::size_t item) const {
    const auto list = place(question, key);
    const auto items = list.children();
    return item < items.size() ? items[item] : list;
}

yaml::Node Inspection::inner(std::size_t question, std::string_view key, std::string_view inner) const {
    const auto whole = place(question, key);
    return value_of(whole, inner).value_or(whole);
}

bool Inspection::has(std::size_t question, std::string_view key) const {
    return value_of(places_[question], key).has_value();
}

void Inspection::warn(std::size_t question, const yaml::Node& place, std::string_view name, std::string message) {
    if (!allowed_.allows(question, name)) document_.warn(place, shown_code(name), std::move(message));
}

void Inspection::warn(std::string_view name, std::string message) {
    if (!allowed_.allows(name)) document_.warn(1, shown_code(name), std::move(message));
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
    std::string phrase;
    for (std::size_t w = from; w < from + count; ++w) phrase += (w == from ? "" : " ") + words[w];
    return phrase;
}

} // namespace cliff::bank
