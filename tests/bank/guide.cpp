// The guide for authors and the README are held to what they teach: their examples are read and checked, and the
// guide's tables name all keys and codes.
#include "bank/read.hpp"
#include "catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path checkout = CLIFF_SOURCE_DIR;

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct Example {
    int line = 0; // of its fence, from 1
    std::string text;
};

std::vector<Example> yaml_blocks(const std::string& page) {
    std::vector<Example> blocks;
    std::istringstream in(page);
    std::string line;
    bool inside = false;
    for (int number = 1; std::getline(in, line); ++number) {
        if (inside && line == "```") inside = false;
        if (inside) blocks.back().text += line + '\n';
        if (line == "```yaml") {
            inside = true;
            blocks.push_back({number, {}});
        }
    }
    return blocks;
}

// A block that begins with "- " is a list of questions, for a bank that has the source `almanac`; every other is a
// bank.
std::string whole_bank(const std::string& block) {
    if (!block.starts_with("- ")) return block;
    std::string bank =
        "format: 1\ntitle: Examples\nlanguage: en\nlicence: CC0-1.0\nsources:\n  almanac: {title: The almanac}\n"
        "rounds:\n  - title: Examples\n    questions:\n";
    std::istringstream in(block);
    for (std::string line; std::getline(in, line);) bank += (line.empty() ? "" : "      ") + line + '\n';
    return bank;
}

std::size_t check_examples(const fs::path& page) {
    const auto blocks = yaml_blocks(contents(page));
    for (const auto& block : blocks) {
        // As if the bank lay there: the guide's pictures and sounds do.
        const auto name = checkout / "tests/bank/guide/example.yaml";
        const auto read = cliff::bank::check_bank_text(whole_bank(block.text), name.string());
        INFO(page.string() << ", the example in line " << block.line);
        for (const auto& problem : read.problems) FAIL_CHECK(to_text(problem));
        CHECK(read.value.has_value());
    }
    return blocks.size();
}

// The keys that the reader lists when it meets one that it doesn't know.
std::vector<std::string> keys_of(const std::string& bank) {
    const auto read = cliff::bank::parse_bank(bank, "keys.yaml");
    REQUIRE(read.problems.size() == 1);
    const std::string& message = read.problems[0].message;
    const std::string before = "its keys are ";
    REQUIRE(message.find(before) != std::string::npos);
    std::string list = message.substr(message.find(before) + before.size());
    list.erase(std::remove(list.begin(), list.end(), ','), list.end());
    std::istringstream in(list);
    return {std::istream_iterator<std::string>(in), {}};
}

} // namespace

TEST_CASE("the examples of the guide and of the README are without a mistake or a weakness", "[bank]") {
    CHECK(check_examples(checkout / "questions/README.md") >= 3);
    CHECK(check_examples(checkout / "README.md") >= 1);
}

TEST_CASE("the guide's tables name every key", "[bank]") {
    const auto guide = contents(checkout / "questions/README.md");
    const std::string head = "format: 1\ntitle: T\n", rounds = "rounds: [{title: R, questions: [{ask: So, answer: true";
    for (const auto& bank : {head + "xyzzy: 1\n" + rounds + "}]}]\n", head + rounds + ", xyzzy: 1}]}]\n"})
        for (const auto& key : keys_of(bank)) {
            INFO(key);
            CHECK((guide.find("\n| `" + key + "` | ") != std::string::npos ||
                   guide.find("\n| **`" + key + "`** | ") != std::string::npos));
        }
}
