// What is told of an evening afterwards.
#include "views/evening.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"
#include "views/evening_page.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

Evening told(const Driver& match) { return evening(match.state, sample::board(match)); }

/// Everybody says something to the open question, a second apart; the first one after a second.
Driver& say(Driver& match, const std::vector<Answer>& answers) {
    for (std::size_t p = 0; p < answers.size(); ++p) {
        match.after(Millis{1000});
        if (!answers[p].empty()) match.act(Submit{p, answers[p]});
    }
    if (match.state.phase == Phase::open) match.act(Skip{});
    return match.reveal();
}

const Question which = sample::one_choice("Which?", {"right", "near", "far", "silly"}, 0);
const Question who = sample::of("Who?", Typed{{"Esai Morales"}, {}, false});

std::string page(const std::vector<std::string>& names, std::vector<Question> questions = {which}) {
    Driver match = sample::room(0, sample::deck(std::move(questions)));
    for (const auto& name : names) match.act(Join{"of " + name, name});
    say(match.open(), std::vector<Answer>(names.size(), Answer{0}));
    return evening_page(told(match), "24 Nov 2026, 20:15");
}

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

} // namespace

TEST_CASE("an evening tells who was right, how fast, and what tempted most", "[views]") {
    Driver match = sample::room(5, sample::deck({which, which}));
    say(match.open(), {{0}, {2}, {0}, {2}, {}});
    const Evening all = told(match);
    REQUIRE(all.questions.size() == 1);
    const auto& asked = all.questions.front();
    CHECK(asked.number == 1);
    CHECK(asked.ask == "Which?");
    CHECK(asked.key == "A) right");
    CHECK(asked.of == 5);
    CHECK(asked.answered == 4);
    CHECK(asked.silent() == 1);
    CHECK(asked.right == 2);
    CHECK(asked.share() == .4);
    CHECK(asked.median == Millis{2000}); // of 1 s and 3 s
    CHECK(asked.lure == Lure{Lure::Kind::choice, "far", 2});
    CHECK(words(*asked.lure) == "“far” tempted 2");
    REQUIRE(all.places.size() == 5);
    CHECK(all.places[0] == Evening::Place{"Player 1", 1, 975, 1, 1});
    CHECK(all.places[1].name == "Player 3");
    CHECK(all.places[2].rank == 3);
    CHECK(all.places[4].rank == 3);
}

TEST_CASE("a question that nobody answered, and one that all had right, have nothing that tempted", "[views]") {
    Driver match = sample::room(2, sample::deck({which, which}));
    say(match.open(), {{}, {}});
    say(match.open(), {{0}, {0}});
    const Evening all = told(match);
    REQUIRE(all.questions.size() == 2);
    CHECK(all.questions[0].answered == 0);
    CHECK(all.questions[0].silent() == 2);
    CHECK(all.questions[0].share() == 0);
    CHECK_FALSE(all.questions[0].median);
    CHECK_FALSE(all.questions[0].lure);
    CHECK(all.questions[1].share() == 1);
    CHECK(all.questions[1].median == Millis{1500});
    CHECK_FALSE(all.questions[1].lure);
}

TEST_CASE("a question that doesn't count is told as one, with what the room said", "[views]") {
    Driver match = sample::room(2, sample::deck({which}));
    say(match.open(), {{0}, {1}}).act(Void{0});
    const Evening all = told(match);
    CHECK(all.questions.front().voided);
    CHECK(all.questions.front().right == 1);
    CHECK(all.places.front().score == 0);
    CHECK(has(evening_page(all, ""), "Didn’t count"));
}

TEST_CASE("whom the host removed is in no list, and no answer of theirs is counted", "[views]") {
    Driver match = sample::room(3, sample::deck({which}));
    say(match.open(), {{0}, {1}, {2}}).act(Remove{0});
    const Evening all = told(match);
    REQUIRE(all.places.size() == 2);
    CHECK(all.places.front().name == "Player 2");
    CHECK(all.questions.front().of == 2);
    CHECK(all.questions.front().right == 0);
    CHECK(all.questions.front().lure == Lure{Lure::Kind::choice, "near", 1});
    CHECK_FALSE(has(evening_page(all, ""), "Player 1<"));
}

TEST_CASE("who joined late or has no lives left isn't counted as silent", "[views]") {
    Rules rules = sample::classic();
    rules.lives = 1;
    Driver match = sample::room(2, sample::deck({which, which}), rules);
    say(match.open(), {{0}, {1}});
    match.act(Join{"late", "Late"});
    say(match.open(), {{0}});
    const Evening all = told(match);
    REQUIRE(all.questions.size() == 2);
    CHECK(all.questions[0].of == 2);
    CHECK(all.questions[1].of == 2); // the one with lives, and who came late
    CHECK(all.questions[1].silent() == 1);
}

TEST_CASE("each kind of question tells of the room in its own way", "[views]") {
    const auto lure = [](const Question& question, const std::vector<Answer>& answers) {
        Driver match = sample::room(answers.size(), sample::deck({question}));
        say(match.open(), answers);
        const auto found = told(match).questions.front().lure;
        return found ? words(*found) : std::string();
    };
    const auto typed = [](const char* text) { return Answer::typed(text); };
    CHECK(lure(who, {typed("esai morales"), typed("Tom Cruise"), typed("tom cruise"), typed("Tom Cruise"),
                     typed("?")}) == "3 typed “Tom Cruise”");
    CHECK(lure(who, {typed("Esai Morales")}) == "");
    const Question high = sample::of("How high?", Number{1200, 0, "1200", std::string("metres")});
    CHECK(lure(high, {typed("1000"), typed("40000"), typed("1200")}) == "the median guess was 1200 metres");
    CHECK(lure(high, {typed("1000"), typed("1001")}) == "the median guess was 1000.5 metres");
    const Question order = sample::of("In order?", Order{{"second", "first", "third"}, {1, 0, 2}});
    CHECK(lure(order, {{1, 0, 2}, {1, 2, 0}}) == "only 1 put “second” in its place");
    CHECK(lure(order, {{2, 1, 0}}) == "nobody put “first” in its place");
    CHECK(lure(order, {{1, 0, 2}}) == "");
    const Question list = sample::of("Which parts?", ListOf{{{"Fork"}, {"Wheel"}}, {}, false});
    Driver match = sample::room(1, sample::deck({list}));
    match.open().act(Name{0, "Fork"}).act(Submit{0, {}}).reveal();
    CHECK(words(*told(match).questions.front().lure) == "nobody named “Wheel”");
    CHECK(lure(sample::several("Which two?", {"a", "b", "c"}, {0, 1}), {{0, 2}, {2}}) == "“c” tempted 2");
    CHECK(lure(sample::truth("True?", true), {{1}, {0}}) == "“False” tempted 1");
}

TEST_CASE("the page of an evening runs nothing and takes nobody's name for markup", "[views]") {
    const std::string html = page({"<script>alert(1)", "\"quoted\" & 'so'", "فريق \U0001F525"}, {[] {
                                      Question question = which;
                                      question.ask = "Is <b>this</b> \"bold\"?";
                                      return question;
                                  }()});
    CHECK(has(html, "<bdi>&lt;script&gt;alert(1)</bdi>"));
    CHECK(has(html, "<bdi>&quot;quoted&quot; &amp; &#39;so&#39;</bdi>"));
    CHECK(has(html, "<bdi>فريق \U0001F525</bdi>"));
    CHECK(has(html, "Is &lt;b&gt;this&lt;/b&gt; &quot;bold&quot;?"));
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "<link"));
    CHECK_FALSE(has(html, "src="));
    CHECK(has(html, "<title>Sample, 24 Nov 2026, 20:15</title>"));
    CHECK(has(html, "3 players · 1 question"));
}

TEST_CASE("the page of an evening in teams has a table of them, by the rule that scored them", "[views]") {
    const auto table = [](std::optional<TeamScore> by, std::size_t more_players) {
        Rules rules;
        rules.points = 1;
        rules.teams = by;
        Driver match;
        match.act(OpenLobby{sample::deck({which}), rules, false, "", {"Red & Blue", "Ghosts"}});
        match.act(Join{"a", "Anna", "Ghosts"}).act(Join{"b", "Ben", "Red & Blue"}).act(Join{"c", "<Cy>", "Ghosts"});
        for (std::size_t p = 0; p < more_players; ++p) match.act(Join{"d" + std::to_string(p), "D", "Ghosts"});
        say(match.open(), {{0}, {0}, {1}});
        const std::string html = evening_page(told(match), "");
        const auto from = html.find("<section>\n<h2>Teams"), to = html.find("<section", from + 1);
        REQUIRE(from != std::string::npos);
        return html.substr(from, to - from);
    };
    CHECK(table(std::nullopt, 0) == R"(<section>
<h2>Teams <small>points are the average of the players’</small></h2>
<table class="teams">
<thead><tr><th>Rank</th><th class="text">Team</th><th>Points</th><th class="text">Players</th></tr></thead>
<tbody>
<tr><td>1</td><td class="text name"><bdi>Red &amp; Blue</bdi></td><td>1</td><td class="text members">1: <bdi>Ben</bdi></td></tr>
<tr><td>2</td><td class="text name"><bdi>Ghosts</bdi></td><td>0.5</td><td class="text members">2: <bdi>Anna</bdi>, <bdi>&lt;Cy&gt;</bdi></td></tr>
</tbody>
</table>
</section>
)");
    CHECK(has(table(TeamScore::best, 0), "points are those of the best player<"));
    CHECK(has(table(TeamScore::sum, 0), "points are the sum of the players’<"));
    CHECK(has(table(TeamScore::sum, 39), "<td class=\"text members\">41</td>")); // the players' table names their teams
    CHECK_FALSE(has(page({"Anna"}), "Teams"));
}

TEST_CASE("the table of a large room comes after the questions", "[views]") {
    std::vector<std::string> names;
    for (int p = 1; p <= 41; ++p) names.push_back("Player " + std::to_string(p));
    const std::string large = page(names);
    CHECK(large.find("<h2>Questions") < large.find("<h2>Players"));
    names.pop_back();
    const std::string usual = page(names);
    CHECK(usual.find("<h2>Players") < usual.find("<h2>Questions"));
}
