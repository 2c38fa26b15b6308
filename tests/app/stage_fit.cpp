// Texts that the stage can't show are told where they stand, and those that it can aren't.
#include "app/stage_fit.hpp"

#include "bank/weak/found.hpp"
#include "catch.hpp"

using namespace cliff;
using namespace weak;

namespace {

/// "line:column [code]" of what doesn't fit or has no font.
Texts told(const std::string& text) {
    static app::StageFit stage;
    Texts all;
    const auto read =
        bank::check_bank_text(text, "bank.yaml", [](const Bank& bank, const auto& tell) { stage.look_at(bank, tell); });
    CHECK(read.value);
    for (const auto& problem : read.problems)
        if (problem.code == "bank/too-long-for-stage" || problem.code == "bank/no-font")
            all.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " [" + problem.code +
                          "]");
    return all;
}

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("the longest texts of common letters fit in every kind of question", "[app]") {
    const std::string ask = "'" + times(37, "eight le") + "?'", text = times(14, "eight le");
    std::string three = "['A " + text + "', 'B " + text + "', 'C " + text + "']", things = "['A " + text.substr(0, 56);
    for (int thing = 1; thing < 30; ++thing) things += "', 'Thing " + std::to_string(thing);
    std::string bank = head + question(ask, "answer: true");
    bank += question(ask, "choices: " + three + "\n        answer: 'A " + text + "'");
    bank += question(ask, "accept: " + three);
    bank += question(ask, "number: 5\n        unit: twenty letters here");
    bank += question(ask, "order: " + three);
    bank += question(ask, "list: " + things + "']");
    CHECK(told(bank).empty());
}

TEST_CASE("a text of too many wide letters is told at its place in each kind", "[app]") {
    const std::string wide = times(60, "WM");
    CHECK(told(head + question(times(27, "WWWWW MMMM "), "answer: true")) == Texts{"9:14 [bank/too-long-for-stage]"});
    CHECK(told(head + question("What?", "order: [One, Two, " + wide + ", Four, Five, Six]")) ==
          Texts{"10:27 [bank/too-long-for-stage]"});
    CHECK(told(head + question("What?", "choices: [One, " + wide + ", Three, Four, Five, Six]\n        answer: One")) ==
          Texts{"10:24 [bank/too-long-for-stage]"});
    std::string things;
    for (int thing = 1; thing < 30; ++thing) things += ", Thing " + std::to_string(thing);
    CHECK(told(head + question("What?", "list: [" + wide.substr(0, 60) + things + "]")) ==
          Texts{"10:16 [bank/too-long-for-stage]"});
}
