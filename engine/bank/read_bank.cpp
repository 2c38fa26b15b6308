// A bank's file -> Bank: the file, its sources, its rounds and their questions, in the order of the format.
#include "bank/fields.hpp"
#include "bank/kind.hpp"
#include "bank/media.hpp"
#include "bank/read.hpp"
#include "bank/read_with.hpp"
#include "bank/weaknesses.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <functional>
#include <unordered_map>

namespace cliff::bank {

namespace {

using yaml::in_quotes;
using namespace std::string_view_literals;

constexpr int this_format = 1;
constexpr std::size_t longest_ask = 300, longest_why = 400; // graphemes
constexpr std::size_t longest_title = 120;                  // graphemes

constexpr std::array bank_keys{"format"sv, "title"sv, "language"sv, "licence"sv, "sources"sv, "rounds"sv};
constexpr std::array source_keys{"title"sv, "date"sv};
constexpr std::array round_keys{"title"sv, "play"sv, "wager"sv, "scene"sv, "questions"sv};
constexpr std::array question_keys{"ask"sv,     "choices"sv,  "answer"sv, "answers"sv, "accept"sv, "refuse"sv,
                                   "list"sv,    "surnames"sv, "number"sv, "within"sv,  "unit"sv,   "order"sv,
                                   "image"sv,   "audio"sv,    "why"sv,    "from"sv,    "quote"sv,  "level"sv,
                                   "seconds"sv, "points"sv,   "tags"sv,   "id"sv};

constexpr Shape bank_shape{"a bank", bank_keys}, source_shape{"a source", source_keys},
    round_shape{"a round", round_keys}, question_shape{"a question", question_keys};

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// "2023-06-27", a day that the calendar has.
bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t count) {
        int value = -1;
        const auto* end = text.data() + at + count;
        return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

// The outer form of a BCP 47 tag: two or three letters, then parts of up to eight letters or digits.
bool is_language(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (bool first = true; !text.empty(); first = false) {
        const auto part = text.substr(0, text.find('-'));
        const bool long_enough = part.size() >= (first ? 2 : 1) && part.size() <= (first ? 3 : 8);
        if (!long_enough ||
            !std::all_of(part.begin(), part.end(), [&](char c) { return is_letter(c) || (!first && is_digit(c)); }))
            return false;
        if (part.size() == text.size()) return true;
        text.remove_prefix(part.size() + 1);
    }
    return false;
}

class BankReader {
  public:
    /// `places`, if given, gets the places of the questions.
    explicit BankReader(yaml::Document& document, std::vector<yaml::Node>* places = nullptr)
        : document_(document),
          places_(places) {}

    Bank read(const yaml::Node& root) {
        if (foreign_format(root)) return {};
        Fields fields(document_, root, bank_shape);
        if (!fields.readable()) return {};
        fields.require("format", "begin the file with 'format: 1'");
        if (fields.require("title")) bank_.title = fields.text("title", longest_title).value_or("");
        bank_.licence = fields.text("licence").value_or("");
        read_language(fields);
        if (const auto* sources = fields.find("sources")) read_sources(sources->value);
        fields.require("rounds");
        if (const auto rounds = fields.list("rounds"))
            for (const auto& round : *rounds) read_round(round);
        refuse_same_ids();
        return std::move(bank_);
    }

  private:
    // A file of another format is told apart before its other keys are called unknown.
    bool foreign_format(const yaml::Node& root) {
        const auto children = root.children();
        if (!root.is(yaml::Kind::mapping)) return false;
        for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
            const auto& value = children[i + 1];
            if (children[i].text() != "format" || value.is(yaml::Kind::refused)) continue;
            if (value.text() == fmt::to_string(this_format) && !value.quoted()) return false;
            const bool number =
                !value.text().empty() && value.text().find_first_not_of("0123456789") == std::string::npos;
            document_.error(
                value,
                number && !value.quoted()
                    ? fmt::format("this file says format {}; this program reads format {}", value.text(), this_format)
                    : fmt::format("write 'format: {}', the format that this program reads", this_format));
            return number && !value.quoted();
        }
        return false;
    }

    void read_language(Fields& fields) {
        const auto tag = fields.text("language");
        if (!tag) return;
        if (!is_language(*tag))
            document_.error(fields.find("language")->value,
                            fmt::format("'language' is a tag like en or pt-BR, not {}", in_quotes(*tag)));
        bank_.language = *tag;
    }

    void read_sources(const yaml::Node& node) {
        if (!node.is(yaml::Kind::mapping)) {
            if (!node.is(yaml::Kind::refused))
                document_.error(
                    node, "'sources' is a list of names ('name: ...' lines), each with a 'title' and perhaps a 'date'");
            return;
        }
        const auto children = node.children();
        for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
            if (!children[i].is(yaml::Kind::scalar)) continue;
            const std::string name(children[i].text());
            source_names_.push_back(name);
            if (name.find(',') != std::string::npos)
                document_.error(children[i], "the name of a source has no comma, because 'from' ends it with one");
            Fields fields(document_, children[i + 1], source_shape);
            fields.require("title");
            Source source{fields.text("title").value_or(""), fields.text("date").value_or("")};
            if (!source.date.empty() && !is_date(source.date))
                document_.error(fields.find("date")->value,
                                fmt::format("'date' is a day of the calendar, written like 2023-06-27, not {}",
                                            in_quotes(source.date)));
            bank_.sources.emplace(name, std::move(source));
        }
    }

    // Questions that are indented no deeper than their round's lines become rounds themselves.
    bool question_among_rounds(const yaml::Node& node) {
        const auto children = node.children();
        if (!node.is(yaml::Kind::mapping) || children.empty() || children.front().text() != "ask") return false;
        document_.error(node, "a question stands where a round is expected; indent it deeper than its 'questions:'");
        return true;
    }

    void read_round(const yaml::Node& node) {
        if (question_among_rounds(node)) return;
        Fields fields(document_, node, round_shape);
        auto& round = bank_.rounds.emplace_back();
        if (fields.require("title")) round.title = fields.text("title", longest_title).value_or("");
        if (!round.title.empty()) {
            const auto title = fields.find("title")->value;
            const auto [other, is_new] = titles_.emplace(text::fold(round.title), title.line());
            if (!is_new)
                document_.error(title, fmt::format("the round in line {} has this title already", other->second));
        }
        if (const auto play = fields.one_of("play", play_mode_names)) round.play = static_cast<PlayMode>(*play);
        round.wager = fields.truth("wager").value_or(false);
        if (round.wager && round.play.value_or(PlayMode::everyone) != PlayMode::everyone)
            document_.error(fields.find("play")->value,
                            "a round with 'wager: true' is played by everyone; leave 'play' or 'wager' out");
        if (const auto scene = fields.one_of("scene", round_scene_names)) round.scene = static_cast<RoundScene>(*scene);
        fields.require("questions");
        const auto questions = fields.list("questions");
        if (!questions) return;
        round.questions.reserve(questions->size());
        for (const auto& question : *questions) read_question(question, round.questions.emplace_back());
    }

    void read_question(const yaml::Node& node, Question& question) {
        Fields fields(document_, node, question_shape);
        if (!fields.readable()) return;
        if (const auto* ask = fields.require("ask")) question.line = ask->key.line();
        question.ask = fields.text("ask", longest_ask).value_or("");
        if (auto kind = read_kind(document_, fields)) question.kind = std::move(*kind);
        question.why = fields.text("why", longest_why).value_or("");
        question.quote = fields.truth("quote").value_or(false);
        question.level = fields.whole("level", limits::level).value_or(1);
        question.seconds = fields.whole("seconds", limits::seconds);
        question.points = fields.whole("points", limits::points);
        question.image = read_image(document_, fields);
        question.audio = read_audio(document_, fields);
        read_from(fields, question);
        read_tags(fields, question);
        read_id(fields, question);
        if (places_) places_->push_back(node);
    }

    void read_from(Fields& fields, Question& question) {
        const auto from = fields.text("from");
        if (!from) return;
        const auto comma = std::min(from->find(','), from->size());
        question.from.source = trim(std::string_view(*from).substr(0, comma));
        question.from.place = trim(std::string_view(*from).substr(std::min(comma + 1, from->size())));
        const auto& name = question.from.source;
        if (bank_.sources.count(name) > 0) return;
        const auto& value = fields.find("from")->value;
        if (name.empty()) {
            document_.error(value, "'from' begins with the name of a source");
            return;
        }
        if (source_names_.empty()) {
            document_.error(
                value, fmt::format("{} is not one of the sources, because the bank has no 'sources'", in_quotes(name)));
            return;
        }
        auto hint = did_you_mean(name, source_names_);
        if (hint.empty()) hint = "; write the name of a source, a comma and the place in it";
        document_.error(value, fmt::format("{} is not one of the sources{}", in_quotes(name), hint));
    }

    void read_tags(Fields& fields, Question& question) {
        const auto tags = fields.list("tags");
        if (!tags) return;
        question.tags.reserve(tags->size());
        for (const auto& tag : *tags)
            if (auto text = read_text(document_, tag, "a tag")) question.tags.push_back(std::move(*text));
    }

    void read_id(Fields& fields, Question& question) {
        auto id = fields.text("id");
        if (!id) return;
        const auto& value = fields.find("id")->value;
        ids_.push_back({std::hash<std::string_view>{}(*id), value.text().substr(0, id->size()), value});
        question.id = std::move(*id);
    }

    // All at once at the end: a table of a large bank's ids would be as large as a fifth of its file.
    void refuse_same_ids() {
        std::stable_sort(ids_.begin(), ids_.end(),
                         [](const Id& a, const Id& b) { return a.hash != b.hash ? a.hash < b.hash : a.text < b.text; });
        for (std::size_t i = 1, first = 0; i < ids_.size(); ++i) {
            if (ids_[i].text != ids_[first].text)
                first = i;
            else
                document_.error(ids_[i].node, fmt::format("the id {} is already used in line {}",
                                                          in_quotes(ids_[i].text), ids_[first].node.line()));
        }
        ids_ = {};
    }

    yaml::Document& document_;
    std::vector<yaml::Node>* places_;
    Bank bank_;
    std::vector<std::string> source_names_;       // those with mistakes too
    std::unordered_map<std::string, int> titles_; // -> line

    struct Id {
        std::size_t hash;
        std::string_view text;
        yaml::Node node;
    };
    std::vector<Id> ids_;
};

Read<Bank> read(yaml::Document document) {
    return read_with<Bank>(std::move(document),
                           [](yaml::Document& whole, const yaml::Node& root) { return BankReader(whole).read(root); });
}

Read<Bank> check(yaml::Document document, const AlsoFind& also) {
    return read_with<Bank>(std::move(document), [&](yaml::Document& whole, const yaml::Node& root) {
        std::vector<yaml::Node> places;
        Bank bank = BankReader(whole, &places).read(root);
        try {
            if (!whole.any_error())
                find_weaknesses(whole, bank, places, also); // mistakes first: they are what has to be mended
        } catch (const yaml::Document::TooManyProblems&) {
            // The document has said so; the bank is whole all the same.
        }
        return bank;
    });
}

} // namespace

Read<Bank> read_bank(const std::filesystem::path& file) { return read(yaml::Document::read(file)); }

Read<Bank> check_bank(const std::filesystem::path& file, const AlsoFind& also) {
    return check(yaml::Document::read(file), also);
}

Read<Bank> check_bank_text(std::string_view text, const std::string& name, const AlsoFind& also) {
    return check(yaml::Document::parse(std::string(text), name), also);
}

Read<Bank> parse_bank(std::string_view text, const std::string& name) {
    return read(yaml::Document::parse(std::string(text), name));
}

} // namespace cliff::bank
