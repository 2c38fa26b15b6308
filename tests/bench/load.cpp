// load [QUESTIONS]: reading and checking a large bank, held against yaml-cpp's bare events of the same file.
#include "bank/read.hpp"
#include "bench/made_up_bank.hpp"
#include "bench/measure.hpp"
#include "bench/table.hpp"
#include "yaml/document.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace cliff;
using namespace cliff::bench;

constexpr double most_time = 1.25, most_memory = 4; // of the bare events' seconds, of the file's bytes
constexpr double most_hostile = 3;                  // of the bare events' seconds, for a bank made to be slow
constexpr std::size_t many = 100'000;
constexpr int repetitions = 9;

class Nothing final : public YAML::EventHandler {
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

bool read_bare(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    YAML::Parser parser(in);
    Nothing nothing;
    return parser.HandleNextDocument(nothing);
}

/// With more problems than are told the checks would end early, and too soon to be measured.
bool load_and_check(const fs::path& file) {
    const auto read = bank::check_bank(file);
    if (read.value && read.problems.size() < yaml::most_problems) return true;
    for (const auto& problem : std::span(read.problems).first(std::min<std::size_t>(read.problems.size(), 5)))
        std::cerr << to_text(problem) << '\n';
    return false;
}

struct Costs {
    Cost bare, whole;
};

/// In turn, so that a machine that slows down slows both. Throws if what comes out can't be true: a whole load holds
/// the bare parse, so a quicker one only says that something else slowed the reference.
Costs compare(const fs::path& file, int times) {
    const auto bare = [&] { return read_bare(file); };
    const auto whole = [&] { return load_and_check(file); };
    std::vector<Cost> bares, wholes;
    for (int time = 0; time < times; ++time) {
        bares.push_back(measure(bare));
        wholes.push_back(measure(whole));
    }
    const Costs least{least_of(bares), least_of(wholes)};
    if (least.whole.seconds <= least.bare.seconds)
        throw std::runtime_error(fmt::format("nothing can be told from this: the bare events took {:.2f} s, all of the "
                                             "work only {:.2f} s; measure again on a quieter machine",
                                             least.bare.seconds, least.whole.seconds));
    return least;
}

/// A folder that is gone with the object.
struct Folder {
    Folder() : path(fs::temp_directory_path() / fmt::format("cliffhanger-bench-{}", getpid())) {
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

bool time_and_memory(const fs::path& file, std::size_t questions) {
    make_up(file, Made::varied, questions);
    const auto bytes = static_cast<double>(fs::file_size(file));
    const auto [bare, whole] = compare(file, repetitions);
    std::cout << fmt::format("load: {} varied questions, {:.1f} MB, the best of {}\n", questions, bytes / 1e6,
                             repetitions)
              << fmt::format("  {:<52} {:>9.2f} s\n", "the parser's bare events", bare.seconds)
              << fmt::format("  {:<52} {:>9.2f} s\n", "load and check", whole.seconds);
    const bool time = at_most("load and check / bare events", whole.seconds / bare.seconds, most_time);
    const bool memory = at_most("memory at its highest / the file", whole.bytes / bytes, most_memory);
    return time && memory;
}

bool hostile(const fs::path& file, Made made, std::string_view name, std::size_t questions) {
    make_up(file, made, questions);
    const auto [bare, whole] = compare(file, 3);
    return at_most(fmt::format("{} {}", questions, name), whole.seconds / bare.seconds, most_hostile);
}

} // namespace

int main(int count, char** words) {
    try {
        std::size_t questions = many;
        if (count > 1) {
            const std::string_view word = words[1];
            const auto* end = word.data() + word.size();
            if (count > 2 || std::from_chars(word.data(), end, questions).ptr != end || questions == 0)
                throw std::runtime_error("load takes a number of questions");
        }
        const Folder folder;
        const auto file = folder.path / "bank.yaml";
        bool kept = time_and_memory(file, questions);
        std::cout << "  hostile banks, load and check / bare events:\n";
        const auto fewer = std::max<std::size_t>(questions / 10, 1);
        kept = hostile(file, Made::alike, "questions in the same words", fewer) && kept;
        kept = hostile(file, Made::crowded, "questions that share most words", fewer) && kept;
        return kept ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "load: " << failure.what() << '\n';
        return 2;
    }
}
