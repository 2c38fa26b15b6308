// The kinds without choices: typed, number, order, list.
#include "bank/distinct.hpp"
#include "bank/kind.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cliff::bank {

namespace {

using yaml::in_quotes;

/// Texts of which no two read the same. `name` is "an item". Nothing if any is wrong.
class Texts {
  public:
    Texts(yaml::Document& document, std::string_view name, std::size_t longest)
        : document_{document},
          name_{name},
          longest_{longest},
          distinct_{8} {}

    std::optional<std::string> read(const yaml::Node& node) {
        auto text = read_text(document_, node, name_, longest_);
        if (!text) return std::nullopt;
        const auto first = distinct_.add(node.text());
        if (!first) return text;
        const auto the_text = fmt::format("the {} {}", name_.substr(name_.find(' ') + 1), in_quotes(*text));
        document_.error(node, *text == *first ? the_text + " stands twice"
                                              : fmt::format("{} reads the same as {}", the_text, in_quotes(*first)));
        return std::nullopt;
    }

  private:
    yaml::Document& document_;
    std::string_view name_;
    std::size_t longest_;
    Distinct distinct_;
};

/// Tells of a list that has too few or too many items: "'order' has 3 to 6 items, not 2".
bool counts(yaml::Document& document, const yaml::Node& key, std::size_t count, std::size_t least, std::size_t most) {
    if (count >= least && count <= most) return true;
    document.error(key, fmt::format("'{}' has {} to {} items, not {}", key.text(), least, most, count));
    return false;
}

std::optional<std::vector<std::string>> read_texts(yaml::Document& document, Fields& fields, std::string_view key,
                                                   Texts texts, std::size_t least, std::size_t most) {
    const auto items = fields.list(key);
    if (!items || !counts(document, fields.find(key)->key, items->size(), least, most)) return std::nullopt;
    std::vector<std::string> read;
    read.reserve(items->size());
    for (const auto& item : *items)
        if (auto text = texts.read(item)) read.push_back(std::move(*text));
    if (read.size() < items->size()) return std::nullopt;
    return read;
}

/// `refuse`, which may not hold what is accepted.
std::optional<std::vector<std::string>> read_refused(yaml::Document& document, Fields& fields,
                                                     const std::vector<Spellings>& accepted) {
    if (!fields.find("refuse")) return std::vector<std::string>{};
    auto refused =
        read_texts(document, fields, "refuse", {document, "a refused answer", longest_choice}, 1, most_spellings);
    if (!refused) return std::nullopt;
    bool fine = true;
    const auto nodes = fields.find("refuse")->value.children();
    for (std::size_t r = 0; r < refused->size(); ++r) {
        const auto folded = text::fold((*refused)[r]);
        for (const auto& spellings : accepted)
            for (const auto& spelling : spellings) {
                if (text::fold(spelling) != folded) continue;
                document.error(nodes[r], fmt::format("{} is both accepted and refused", in_quotes((*refused)[r])));
                fine = false;
            }
    }
    return fine ? std::move(refused) : std::nullopt;
}

/// One thing of a list: a text, or a list of its spellings.
std::optional<Spellings> read_thing(yaml::Document& document, const yaml::Node& node, Texts& texts) {
    if (!node.is(yaml::Kind::sequence)) {
        auto text = texts.read(node);
        if (!text) return std::nullopt;
        return Spellings{std::move(*text)};
    }
    const auto nodes = node.children();
    if (nodes.empty() || nodes.size() > most_spellings) {
        document.error(node,
                       fmt::format("a thing of the list has 1 to {} spellings, not {}", most_spellings, nodes.size()));
        return std::nullopt;
    }
    Spellings spellings;
    for (const auto& each : nodes)
        if (auto text = texts.read(each)) spellings.push_back(std::move(*text));
    if (spellings.size() < nodes.size()) return std::nullopt;
    return spellings;
}

} // namespace

std::optional<Kind> read_typed(yaml::Document& document, Fields& fields) {
    const bool surnames = fields.truth("surnames").value_or(false);
    auto accept =
        read_texts(document, fields, "accept", {document, "an accepted answer", longest_choice}, 1, most_spellings);
    auto refuse = read_refused(document, fields, accept ? std::vector<Spellings>{*accept} : std::vector<Spellings>{});
    if (!accept || !refuse) return std::nullopt;
    return Typed{std::move(*accept), std::move(*refuse), surnames};
}

std::optional<Kind> read_number(yaml::Document&, Fields& fields) {
    const auto value = fields.real("number", -largest_number, largest_number);
    const auto within = fields.real("within", 0, largest_number);
    auto unit = fields.text("unit", longest_unit);
    if (!value) return std::nullopt;
    return Number{*value, within.value_or(0), std::string{fields.find("number")->value.text()}, std::move(unit)};
}

std::optional<Kind> read_order(yaml::Document& document, Fields& fields) {
    auto items =
        read_texts(document, fields, "order", {document, "an item", longest_choice}, fewest_in_order, most_in_order);
    if (!items) return std::nullopt;
    Order order{std::move(*items), {}};
    for (std::size_t i = 0; i < order.items.size(); ++i) order.right.push_back(i);
    return order;
}

std::optional<Kind> read_list(yaml::Document& document, Fields& fields) {
    ListOf list;
    list.surnames = fields.truth("surnames").value_or(false);
    const auto nodes = fields.list("list");
    if (!nodes) return std::nullopt;
    bool fine = counts(document, fields.find("list")->key, nodes->size(), fewest_in_list, most_in_list);
    Texts texts{document, "an item", longest_item};
    list.items.reserve(std::min(nodes->size(), most_in_list));
    for (const auto& node : *nodes) {
        if (list.items.size() == most_in_list) break; // the rest was refused above
        auto thing = read_thing(document, node, texts);
        fine = fine && thing;
        if (thing) list.items.push_back(std::move(*thing));
    }
    auto refuse = read_refused(document, fields, list.items);
    if (!fine || !refuse) return std::nullopt;
    list.refuse = std::move(*refuse);
    return list;
}

} // namespace cliff::bank
