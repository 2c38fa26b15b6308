// The banks and rules that come with the game are held to what every author is.
#include "bank/read.hpp"
#include "catch.hpp"
#include "text/utf8.hpp"

#include <filesystem>
#include <set>
#include <string>
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

} // namespace

TEST_CASE("every shipped bank is without a mistake or a weakness", "[bank]") {
    const auto files = yaml_files("questions");
    REQUIRE_FALSE(files.empty());
    for (const auto& file : files) CHECK_FALSE(value_of(bank::check_bank(file)).rounds.empty());
}

TEST_CASE("Dead Reckoning has three rounds and at least thirty-six questions", "[bank]") {
    const auto bank = value_of(bank::read_bank(fs::path(CLIFF_SOURCE_DIR) / "questions/dead-reckoning.yaml"));
    CHECK(bank.rounds.size() == 3);
    std::size_t questions = 0;
    for (const auto& round : bank.rounds) questions += round.questions.size();
    CHECK(questions >= 36);
}

TEST_CASE("every shipped file of rules is without problems and says what it is about", "[bank]") {
    std::set<std::string> names;
    for (const auto& file : yaml_files("assets/rules")) {
        const auto rules = value_of(bank::read_rules(file));
        names.insert(rules.name);
        CHECK_FALSE(rules.about.empty());
        CHECK(text::graphemes(rules.about).size() <= 90);
    }
    for (const auto* name : {"classic", "pub", "sprint", "survival"}) CHECK(names.count(name) == 1);
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

    const auto sprint = rules_of("sprint");
    CHECK(sprint.match_seconds == 60);
    CHECK(sprint.points == 100);
    CHECK(sprint.mixed);
    CHECK(sprint.brisk);
    CHECK(sprint.questions == std::nullopt);
}
