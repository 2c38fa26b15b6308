// The banks and rules that come with the game are held to what every author is.
#include "app/stage_fit.hpp"
#include "bank/read.hpp"
#include "catch.hpp"
#include "core/deck.hpp"
#include "core/judge.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace cliff;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(CLIFF_SOURCE_DIR) / folder))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    return files;
}

template <class T> T value_of(const bank::Read<T>& read) {
    for (const auto& problem : read.problems) FAIL_CHECK(to_text(problem));
    REQUIRE(read.value);
    return *read.value;
}

Rules rules_of(const std::string& name) {
    return value_of(bank::read_rules(fs::path(CLIFF_SOURCE_DIR) / "assets/rules" / (name + ".yaml")));
}

Bank bank_of(const std::string& name) {
    return value_of(bank::read_bank(fs::path(CLIFF_SOURCE_DIR) / "questions" / (name + ".yaml")));
}

std::vector<Question> questions_of(const Bank& bank) {
    std::vector<Question> questions;
    for (const auto& round : bank.rounds)
        questions.insert(questions.end(), round.questions.begin(), round.questions.end());
    return questions;
}

/// How many questions there are of each kind that occurs.
std::map<std::size_t, std::size_t> kinds_of(const Bank& bank) {
    std::map<std::size_t, std::size_t> kinds;
    for (const auto& question : questions_of(bank)) ++kinds[question.kind.index()];
    return kinds;
}

} // namespace

TEST_CASE("every shipped bank is without a mistake or a weakness", "[bank]") {
    const auto files = yaml_files("questions");
    REQUIRE_FALSE(files.empty());
    app::StageFit stage;
    const bank::AlsoFind also = [&](const Bank& bank, const auto& tell) { stage.look_at(bank, tell); };
    for (const auto& file : files) CHECK_FALSE(value_of(bank::check_bank(file, also)).rounds.empty());
}

TEST_CASE("Dead Reckoning has three rounds and at least fifty-four questions", "[bank]") {
    const auto bank = bank_of("dead-reckoning");
    CHECK(bank.rounds.size() == 3);
    CHECK(questions_of(bank).size() >= 54);
}

TEST_CASE("Dead Reckoning has every kind of question more than once", "[bank]") {
    const auto kinds = kinds_of(bank_of("dead-reckoning"));
    CHECK(kinds.size() == std::variant_size_v<Kind>);
    for (const auto& [kind, count] : kinds) CHECK(count >= 2);
}

TEST_CASE("every question of Dead Reckoning names a paragraph of its article", "[bank]") {
    for (const auto& question : questions_of(bank_of("dead-reckoning"))) {
        INFO(question.id);
        CHECK(question.from.source == "article");
        CHECK(question.from.place.starts_with("paragraph"));
    }
}

TEST_CASE("Dead Reckoning takes a person's surname, and nobody else's", "[bank]") {
    const auto bank = bank_of("dead-reckoning");
    const Deck deck = deal(bank, {{}, questions_of(bank).size()}, {}, 1);
    const auto place = [&](std::string_view id) {
        const auto at = std::find_if(deck.questions.begin(), deck.questions.end(),
                                     [&](const Dealt& dealt) { return dealt.question.id == id; });
        REQUIRE(at != deck.questions.end());
        return static_cast<std::size_t>(at - deck.questions.begin());
    };
    const auto share = [&](std::string_view id, std::string text) {
        return share_right(deck, place(id), Answer::typed(std::move(text)), false);
    };
    CHECK(share("directed-by", "McQuarrie") == 1);
    CHECK(share("directed-by", "chris mcquarie") == 1);
    CHECK(share("directed-by", "Tom Cruise") == 0);
    CHECK(share("lead-actor", "Cruise") == 1);
    CHECK(share("initials-h-a", "Hayley Atwel") == 1);
    CHECK(share("initials-h-a", "Atwood") == 0);
    CHECK(share("hero-outfit", "IMF") == 1);
    CHECK(share("hero-outfit", "IMDb") == 0);
    CHECK(share("network", "twiter") == 1);
    CHECK(share("network", "Twitch") == 0);
    CHECK(share("trailer-month", "march") == 0);
    CHECK(share("series", "Mission Impossible") == 1);
    CHECK(share("next-line", "mad") == 0);

    const auto cast = naming(deck, place("cast-list"),
                             {"pegg", "Fergusson", "czerny", "Kirby", "Schmitt", "atwell", "Gattis", "Parnel",
                              "Moralez", "Klementiev", "Elwes", "Delany", "Varma", "Wigham", "Tom Cruise"});
    CHECK(cast.finds == 14);
    CHECK(cast.strikes == 1);
    const auto companies = naming(deck, place("companies"), {"paramount", "TC", "Sundance", "skydance"});
    CHECK(companies.finds == 3);
    CHECK(companies.strikes == 1);
}

TEST_CASE("How to play shows every kind, a quote, a picture and a sound in ten easy questions", "[bank]") {
    const auto bank = bank_of("how-to-play");
    const auto questions = questions_of(bank);
    CHECK(questions.size() == 10);
    CHECK(kinds_of(bank).size() == std::variant_size_v<Kind>);
    const auto any = [&](auto has) { return std::any_of(questions.begin(), questions.end(), has); };
    CHECK(any([](const Question& question) { return question.quote; }));
    CHECK(any([](const Question& question) { return question.image.has_value(); }));
    CHECK(any([](const Question& question) { return question.audio.has_value(); }));
    for (const auto& question : questions) CHECK(question.level == 1);
}

TEST_CASE("How to play tells the truth about the rules", "[bank]") {
    const auto bank = bank_of("how-to-play");
    const auto questions = questions_of(bank);
    const auto asked = [&](std::string_view id) {
        const auto at = std::find_if(questions.begin(), questions.end(),
                                     [&](const Question& question) { return question.id == id; });
        REQUIRE(at != questions.end());
        return *at;
    };
    const auto length = asked("length-of-fuse");
    CHECK(std::get<Number>(length.kind).value == rules_of("classic").seconds);
    CHECK(length.why.starts_with("Anything from 15 to 25 is right"));
    CHECK(std::get<Number>(length.kind).within == 5);

    const auto promise = asked("pub-promise");
    const auto& choices = std::get<OneChoice>(promise.kind);
    CHECK(rules_of("pub").about == "A point for each right answer, and " + choices.choices[choices.answer] + ".");
}

TEST_CASE("what shipped questions show and play is there", "[bank]") {
    for (const auto& file : yaml_files("questions"))
        for (const auto& question : questions_of(value_of(bank::read_bank(file))))
            for (const auto& media : {question.image, question.audio})
                if (media) CHECK(fs::is_regular_file(media->file));
}

TEST_CASE("every shipped question has an id of its own, an explanation and a source", "[bank]") {
    for (const auto& file : yaml_files("questions")) {
        std::set<std::string> ids;
        for (const auto& question : questions_of(value_of(bank::read_bank(file)))) {
            INFO(file.filename().string() << ", line " << question.line);
            CHECK_FALSE(question.id.empty());
            CHECK(ids.insert(question.id).second);
            CHECK_FALSE(question.why.empty());
            CHECK_FALSE(question.from.source.empty());
        }
    }
}

TEST_CASE("every shipped file of rules is without problems and says what it is about", "[bank]") {
    std::set<std::string> names;
    for (const auto& file : yaml_files("assets/rules")) {
        const auto rules = value_of(bank::read_rules(file));
        names.insert(rules.name);
        CHECK_FALSE(rules.about.empty());
        CHECK(text::graphemes(rules.about).size() <= 90);
    }
    for (const auto* name : {"classic", "pub", "sprint", "survival", "practice", "showdown"})
        CHECK(names.count(name) == 1);
}

TEST_CASE("the shipped rules play as they are called", "[bank]") {
    const auto classic = rules_of("classic");
    CHECK(classic.points == 1000);
    CHECK(classic.floor == 0.5);
    CHECK(classic.seconds == 20);
    CHECK(classic.streak == std::map<int, int>{{2, 100}, {3, 200}, {4, 300}, {5, 400}, {6, 500}});
    CHECK(classic.fifty == 1);
    CHECK(classic.questions == 12);

    const auto pub = rules_of("pub");
    CHECK(pub.points == 1);
    CHECK(pub.seconds == std::nullopt);
    CHECK(pub.match_seconds == std::nullopt);
    CHECK(pub.questions == 12);

    const auto survival = rules_of("survival");
    CHECK(survival.lives == 3);
    CHECK(survival.points == 100);
    CHECK(survival.seconds == 15);
    CHECK(survival.mixed);
    CHECK(survival.questions == std::nullopt);

    const auto showdown = rules_of("showdown");
    CHECK(showdown.play == PlayMode::buzzer);
    CHECK(showdown.answer_seconds == 8);
    CHECK(showdown.points == 100);
    CHECK(showdown.wrong == 50);

    const auto sprint = rules_of("sprint");
    CHECK(sprint.match_seconds == 60);
    CHECK(sprint.points == 100);
    CHECK(sprint.mixed);
    CHECK(sprint.brisk);
    CHECK(sprint.questions == std::nullopt);
}
