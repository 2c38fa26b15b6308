// Each file of bad/ holds one mistake or several; the file beside it has what is said about them, to the letter.
#include "bank/read.hpp"
#include "catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(CLIFF_SOURCE_DIR) / "tests/bank/bad";

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> bad_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string all_text(const std::vector<cliff::yaml::Problem>& problems) {
    std::string text;
    for (const auto& problem : problems) text += to_text(problem) + '\n';
    return text;
}

} // namespace

TEST_CASE("every mistake in a bank is told with its place and a way to mend it", "[bank]") {
    const auto files = bad_files();
    REQUIRE(files.size() >= 85);
    for (const auto& file : files) {
        const auto read = cliff::bank::parse_bank(contents(file), file.filename().string());
        const auto expected = fs::path(file).replace_extension(".expected");
        if (std::getenv("CLIFF_KEEP_MESSAGES") != nullptr) // read them before they are committed
            std::ofstream(expected, std::ios::binary) << all_text(read.problems);
        INFO(file.filename().string());
        CHECK(all_text(read.problems) == contents(expected));
        CHECK_FALSE(read.value.has_value());
    }
}

TEST_CASE("six different mistakes are six problems", "[bank]") {
    const auto read = cliff::bank::read_bank(folder / "six-mistakes.yaml");
    REQUIRE(read.problems.size() == 6);
    std::vector<int> lines;
    for (const auto& problem : read.problems) {
        CHECK(problem.file == (folder / "six-mistakes.yaml").string());
        lines.push_back(problem.line);
    }
    CHECK(lines == std::vector<int>{10, 12, 14, 15, 17, 18});
}
