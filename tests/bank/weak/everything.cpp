// One bank that has all weaknesses: what is said of it, to the letter, and how it is silenced.
#include "app/stage_fit.hpp"
#include "bank/read.hpp"
#include "bank/weak/folder.hpp"
#include "bank/weakness_codes.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace cliff;
namespace fs = std::filesystem;

namespace {

const fs::path checkout{CLIFF_SOURCE_DIR}, here = checkout / "tests/bank/weak";

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// What is said of the bank in its folder, with a sound that is too large to keep.
std::vector<yaml::Problem> check(const weak::Folder& folder, const std::string& bank) {
    if (!fs::exists(folder.path() / "media")) {
        fs::copy(here / "media", folder.path() / "media");
        folder.write("media/large.wav", "RIFF----WAVE");
        folder.grow("media/large.wav", 17 * 1024 * 1024);
    }
    static app::StageFit stage;
    auto read = bank::check_bank_text(bank, (folder.path() / "everything-weak.yaml").string(),
                                      [](const Bank& whole, const auto& tell) { stage.look_at(whole, tell); });
    for (auto& problem : read.problems) problem.file = "everything-weak.yaml";
    return std::move(read.problems);
}

const std::string bank_name = "everything-weak.yaml";

} // namespace

TEST_CASE("a bank with every weakness is told each of them", "[bank]") {
    const weak::Folder folder{"everything-told"};
    std::string text;
    std::set<std::string> codes;
    for (const auto& problem : check(folder, contents(here / bank_name))) {
        text += to_text(problem) + '\n';
        codes.insert(problem.code);
        CHECK(problem.severity == yaml::Severity::warning);
    }
    CHECK(text == contents(here / "everything-weak.expected"));
    for (const auto& code : bank::weakness_codes()) {
        INFO(code.name);
        CHECK(codes.count(bank::shown_code(code.name)) == 1);
    }
    CHECK(codes.size() == bank::weakness_codes().size());
}

TEST_CASE("every weakness can be allowed for the whole bank, by its name or its code", "[bank]") {
    const weak::Folder folder{"everything-allowed"};
    const auto bank = contents(here / bank_name);
    for (const auto& code : bank::weakness_codes())
        for (const auto& written : {std::string{code.name}, bank::shown_code(code.name)}) {
            std::set<std::string> codes;
            for (const auto& problem : check(folder, "# check: allow " + written + "\n" + bank))
                codes.insert(problem.code);
            INFO(written);
            CHECK(codes.count(bank::shown_code(code.name)) == 0);
            CHECK(codes.size() == bank::weakness_codes().size() - 1);
        }
}

TEST_CASE("the guide for authors names every weakness", "[bank]") {
    const auto guide = contents(checkout / "questions/README.md");
    for (const auto& code : bank::weakness_codes()) {
        INFO(code.name);
        CHECK(guide.find("\n| `" + std::string{code.name} + "` | ") != std::string::npos);
        CHECK(bank::meaning_of(code.name) == code.meaning);
        CHECK(bank::meaning_of(bank::shown_code(code.name)) == code.meaning);
    }
    CHECK(bank::meaning_of("no-such-code").empty());
}
