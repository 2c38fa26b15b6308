// Files that can't be had, each with its reason.
#include "yaml/file.hpp"

#include "catch.hpp"
#include "yaml/document.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace cliff::yaml;
namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

namespace {

// A folder of this test's own, gone when it ends.
class Folder {
  public:
    explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("cliffhanger-test-" + name)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored; // a folder left behind fails no test
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return path_ / name;
    }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

Texts problems_of(const fs::path& file) {
    Texts texts;
    auto document = Document::read(file);
    CHECK_FALSE(document.root());
    for (const auto& problem : document.take_problems()) texts.push_back(to_text(problem));
    return texts;
}

} // namespace

TEST_CASE("a file is read and called by its path", "[yaml]") {
    const Folder folder("read");
    const auto file = folder.write("a.yaml", "title: x\n");
    auto document = Document::read(file);
    REQUIRE(document.root());
    CHECK(document.root()->children().at(1).text() == "x");
    document.error(*document.root(), "here");
    CHECK(document.take_problems().at(0).file == file.string());
}

TEST_CASE("a file that can't be had says why", "[yaml]") {
    const Folder folder("missing");
    const auto name = [&](const char* file) { return (folder.path() / file).string(); };
    CHECK(problems_of(folder.path() / "none.yaml") == Texts{name("none.yaml") + ": error: there is no such file"});
    CHECK(problems_of(folder.path() / "none" / "a.yaml") ==
          Texts{name("none/a.yaml") + ": error: there is no such file"});
    CHECK(problems_of(folder.path()) == Texts{folder.path().string() + ": error: this is a folder; name a file in it"});
    CHECK(problems_of(folder.write("empty.yaml", "")) ==
          Texts{name("empty.yaml") + ": error: there is nothing in this file"});
    CHECK(problems_of("/dev/null") == Texts{"/dev/null: error: this is not a file that can be read twice alike"});
}

TEST_CASE("a file that may not be read says so", "[yaml]") {
    const Folder folder("closed");
    const auto file = folder.write("closed.yaml", "title: x\n");
    fs::permissions(file, fs::perms::none);
    if (std::ifstream(file)) {
        WARN("this user may read every file, so permissions can't be tested");
        return;
    }
    CHECK(problems_of(file) == Texts{file.string() + ": error: cannot be opened: Permission denied"});
}

TEST_CASE("a file beyond 64 MiB isn't even opened", "[yaml]") {
    const Folder folder("large");
    const auto file = folder.write("large.yaml", "title: x\n");
    fs::resize_file(file, largest_file + 1); // sparse: takes no room on the disk
    CHECK(problems_of(file) ==
          Texts{file.string() + ": error: the file has 64.0 MiB; the limit is 64 MiB, so split it"});
    fs::resize_file(file, 100 * 1024 * 1024);
    CHECK(problems_of(file) ==
          Texts{file.string() + ": error: the file has 100.0 MiB; the limit is 64 MiB, so split it"});
}
