// A file of rules -> Rules.
#include "bank/fields.hpp"
#include "bank/read.hpp"
#include "bank/read_with.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace cliff::bank {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_title = 30, longest_about = 90; // graphemes

constexpr std::array rules_keys{"title"sv,          "about"sv,     "points"sv,  "floor"sv,        "seconds"sv,
                                "match_seconds"sv,  "streak"sv,    "partial"sv, "closest"sv,      "lives"sv,
                                "fifty"sv,          "questions"sv, "mixed"sv,   "repeat"sv,       "brisk"sv,
                                "standings"sv,      "ties"sv,      "teams"sv,   "sudden_death"sv, "play"sv,
                                "answer_seconds"sv, "wrong"sv};
constexpr Shape rules_shape{"a file of rules", rules_keys};

void read_streak(yaml::Document& document, const Fields& fields, Rules& rules) {
    const auto* field = fields.find("streak");
    if (!field || field->value.is(yaml::Kind::refused)) return;
    if (!field->value.is(yaml::Kind::mapping) || field->value.children().empty()) {
        document.error(field->value,
                       "'streak' has a line for each number of right answers in a row and its points, like 2: 100");
        return;
    }
    const auto children = field->value.children();
    for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        const auto length = read_whole(document, children[i], "a streak's length", limits::streak);
        const auto points = read_whole(document, children[i + 1], "a streak's bonus", limits::points);
        if (length && points && !rules.streak.emplace(*length, *points).second)
            document.error(children[i], fmt::format("the streak of {} stands twice", *length));
    }
}

constexpr std::array standings_names{"question"sv, "round"sv, "end"sv};
constexpr std::array ties_names{"shared"sv, "fastest"sv};
constexpr std::array teams_names{"average"sv, "best"sv, "sum"sv};

/// One of the names, which stand in the order of the enumeration.
template <class Named>
void read_name(Fields& fields, std::string_view key, std::span<const std::string_view> names, Named& named) {
    if (const auto name = fields.one_of(key, names)) named = static_cast<Named>(*name);
}

Rules read_fields(yaml::Document& document, const yaml::Node& root) {
    Rules rules;
    Fields fields(document, root, rules_shape);
    fields.require("title");
    rules.title = fields.text("title", longest_title).value_or("");
    rules.about = fields.text("about", longest_about).value_or("");
    rules.points = fields.whole("points", limits::points).value_or(rules.points);
    rules.floor = fields.share("floor").value_or(rules.floor);
    rules.seconds = fields.whole("seconds", limits::seconds);
    rules.match_seconds = fields.whole("match_seconds", limits::match_seconds);
    read_streak(document, fields, rules);
    rules.partial = fields.truth("partial").value_or(rules.partial);
    rules.closest = fields.truth("closest").value_or(rules.closest);
    rules.lives = fields.whole("lives", limits::lives);
    rules.fifty = fields.whole("fifty", limits::fifty).value_or(rules.fifty);
    rules.questions = fields.whole("questions", limits::questions);
    rules.mixed = fields.truth("mixed").value_or(rules.mixed);
    rules.repeat = fields.truth("repeat").value_or(rules.repeat);
    rules.brisk = fields.truth("brisk").value_or(rules.brisk);
    rules.answer_seconds = fields.whole("answer_seconds", limits::answer_seconds).value_or(rules.answer_seconds);
    rules.wrong = fields.whole("wrong", limits::wrong).value_or(rules.wrong);
    read_name(fields, "standings", standings_names, rules.standings);
    read_name(fields, "ties", ties_names, rules.ties);
    read_name(fields, "play", play_mode_names, rules.play);
    if (fields.find("teams")) read_name(fields, "teams", teams_names, rules.teams.emplace());
    rules.sudden_death = fields.truth("sudden_death").value_or(rules.sudden_death);
    return rules;
}

Read<Rules> read(yaml::Document document, const std::filesystem::path& file) {
    auto result = read_with<Rules>(std::move(document), read_fields);
    if (result.value) result.value->name = file.stem().string();
    return result;
}

} // namespace

Read<Rules> read_rules(const std::filesystem::path& file) { return read(yaml::Document::read(file), file); }

Read<Rules> parse_rules(std::string_view text, const std::string& name) {
    return read(yaml::Document::parse(std::string(text), name), name);
}

} // namespace cliff::bank
