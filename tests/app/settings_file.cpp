// The file of settings: what it says when it's wrong, and that nothing of it is ever lost.
#include "app/settings_file.hpp"

#include "catch.hpp"
#include "store/folder.hpp"

using namespace cliff;
using namespace cliff::app;
using sample::JournalFolder;
using views::Settings;

namespace fs = std::filesystem;

namespace {

std::string told(std::string_view text) {
    std::string all;
    for (const auto& problem : parse_settings(text, "settings.yaml").problems) all += yaml::to_text(problem) + "\n";
    return all;
}

Settings changed() {
    Settings settings;
    settings.theme = "my \"own\" \\ theme";
    settings.text_size = 130;
    settings.reduced_motion = settings.full_screen = settings.captions = settings.speech = true;
    settings.effects = 0;
    settings.music = 100;
    settings.time = TimeFactor::no_limit;
    settings.numbers = views::Numbers::space;
    settings.keys.set(views::Bound::skip, 'h');
    settings.keys.set(views::Bound::fifty, 's');
    settings.keys.set(views::Bound::quit, '9');
    return settings;
}

/// In a folder of its own, which isn't there yet.
fs::path file_in(const JournalFolder& folder) { return folder.path() / "config" / "settings.yaml"; }

void put(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    sample::write_bytes(file, text);
}

} // namespace

TEST_CASE("what is written of the settings reads the same", "[settings]") {
    for (const auto& settings : {Settings{}, changed()}) {
        const auto read = parse_settings(settings_text(settings), "settings.yaml");
        CHECK(told(settings_text(settings)).empty());
        CHECK(read.settings == settings);
    }
}

TEST_CASE("a file of settings says what may stand in it, and leaves out what it likes", "[settings]") {
    const auto text = settings_text(Settings{});
    CHECK(text.find("# The size of texts in per cent: 100 to 160.\ntext_size: 100\n") != std::string::npos);
    CHECK(text.find("1, 1.5, 2 or none (no limit).\ntime: 1\n") != std::string::npos);
    const auto read = parse_settings("music: 5\ntime: 1.5\n", "settings.yaml");
    Settings expected;
    expected.music = 5;
    expected.time = TimeFactor::once_and_a_half;
    CHECK(read.problems.empty());
    CHECK(read.settings == expected);
}

TEST_CASE("every mistake in the settings is told at once, with its place, and the rest holds", "[settings]") {
    const std::string text = "theme: paper\n"
                             "text_size: 300\n"
                             "tex_size: 120\n"
                             "reduced_motion: maybe\n"
                             "effects: loud\n"
                             "time: 3\n"
                             "captions: true\n"
                             "keys:\n"
                             "  skip: h\n"
                             "  pause: a\n"
                             "  copy: enter\n";
    CHECK(told(text) ==
          "settings.yaml:2:12: error: 'text_size' is a whole number from 100 to 160, not '300'\n"
          "    2 | text_size: 300\n"
          "      |            ^~~\n"
          "settings.yaml:3:1: error: 'tex_size' is not a key of the settings file; did you mean 'text_size'?\n"
          "    3 | tex_size: 120\n"
          "      | ^~~~~~~~\n"
          "settings.yaml:4:17: error: 'reduced_motion' is true or false, not 'maybe'\n"
          "    4 | reduced_motion: maybe\n"
          "      |                 ^~~~~\n"
          "settings.yaml:5:10: error: 'effects' is a whole number from 0 to 100, not 'loud'\n"
          "    5 | effects: loud\n"
          "      |          ^~~~\n"
          "settings.yaml:6:7: error: 'time' is one of: 1, 1.5, 2, none\n"
          "    6 | time: 3\n"
          "      |       ^\n"
          "settings.yaml:9:9: error: 'skip' can't be 'h': H is taken: 50 : 50\n"
          "    9 |   skip: h\n"
          "      |         ^\n"
          "settings.yaml:10:10: error: 'pause' can't be 'a': A picks a choice\n"
          "   10 |   pause: a\n"
          "      |          ^\n"
          "settings.yaml:11:9: error: 'copy' can't be 'enter': A key is a letter from A to Z or a digit\n"
          "   11 |   copy: enter\n"
          "      |         ^~~~~\n");
    const auto read = parse_settings(text, "settings.yaml").settings;
    CHECK(read.theme == "paper");
    CHECK(read.captions);
    CHECK(read.text_size == 100);
    CHECK(read.keys == views::Keys{});
}

TEST_CASE("two keys may change places in the file", "[settings]") {
    const auto read = parse_settings("keys: {skip: h, fifty: s}\n", "settings.yaml");
    CHECK(read.problems.empty());
    CHECK(read.settings.keys.of(views::Bound::skip) == 'h');
    CHECK(read.settings.keys.of(views::Bound::fifty) == 's');
}

TEST_CASE("settings are kept and found again; without a file they are the defaults", "[settings]") {
    const JournalFolder folder;
    SettingsFile first{file_in(folder)};
    CHECK(first.settings() == Settings{});
    CHECK(first.remark().empty());
    CHECK_FALSE(fs::exists(file_in(folder))); // nothing is written that wasn't asked for
    CHECK(first.keep(changed()).empty());
    CHECK(SettingsFile{file_in(folder)}.settings() == changed());
    CHECK_FALSE(fs::exists(file_in(folder).string() + ".new"));
}

TEST_CASE("a damaged file is said, kept aside as it was, and what can be read of it holds", "[settings]") {
    const JournalFolder folder;
    const std::string damaged = "text_size: 120\nmusic: 1e9\n";
    put(file_in(folder), damaged);
    const SettingsFile read{file_in(folder)};
    CHECK(read.settings().text_size == 120);
    CHECK(read.settings().music == 60);
    CHECK(read.problems().size() == 1);
    CHECK(read.remark() == "Your settings had a mistake: " + file_in(folder).string() +
                               " is kept as settings.yaml.damaged-1, and what could be read of it holds.");
    CHECK(sample::bytes_of(file_in(folder).string() + ".damaged-1") == damaged);
    const SettingsFile again{file_in(folder)};
    CHECK(again.remark().empty());
    CHECK(again.settings() == read.settings());
}

TEST_CASE("bytes that are no YAML at all give the defaults", "[settings]") {
    const JournalFolder folder;
    for (const auto& bytes : {std::string("\0\x01\xFF\xFE", 4), std::string("{{{{"), std::string("[1, 2"),
                              std::string("just words"), std::string()}) {
        put(file_in(folder), bytes);
        const SettingsFile read{file_in(folder)};
        CHECK(read.settings() == Settings{});
        CHECK_FALSE(read.problems().empty());
    }
}

TEST_CASE("damaged files are never written over, and only the newest five stay", "[settings]") {
    const JournalFolder folder;
    for (int time = 1; time <= 8; ++time) {
        put(file_in(folder), "music: " + std::to_string(100 + time) + "\n");
        const SettingsFile read{file_in(folder)};
        CHECK_FALSE(read.remark().empty());
    }
    std::vector<std::string> kept;
    for (const auto& entry : fs::directory_iterator(file_in(folder).parent_path()))
        if (entry.path().filename() != "settings.yaml") kept.push_back(sample::bytes_of(entry.path()));
    std::sort(kept.begin(), kept.end());
    CHECK(kept ==
          std::vector<std::string>{"music: 104\n", "music: 105\n", "music: 106\n", "music: 107\n", "music: 108\n"});
}

TEST_CASE("a file of settings that is a link elsewhere stays one", "[settings]") {
    const JournalFolder folder;
    put(folder.path() / "dotfiles.yaml", "music: 5\n");
    fs::create_directories(file_in(folder).parent_path());
    fs::create_symlink(folder.path() / "dotfiles.yaml", file_in(folder));
    SettingsFile file{file_in(folder)};
    CHECK(file.settings().music == 5);
    CHECK(file.keep(Settings{}).empty());
    CHECK(fs::is_symlink(file_in(folder)));
    CHECK(sample::bytes_of(folder.path() / "dotfiles.yaml") == settings_text(Settings{}));
}

TEST_CASE("settings that can't be written are said, and hold for this run", "[settings]") {
    const JournalFolder folder;
    put(folder.path() / "config", "a file where the folder should be"); // works for root, too
    SettingsFile file{file_in(folder)};
    const auto said = file.keep(changed());
    CHECK(said.find("The settings can\u2019t be kept in ") == 0);
    CHECK(said.find("; they hold until you quit.") != std::string::npos);
    CHECK(file.settings() == changed());
}

TEST_CASE("of two programs at once each keeps what was changed in it", "[settings]") {
    const JournalFolder folder;
    SettingsFile one{file_in(folder)}, other{file_in(folder)};
    Settings mine = one.settings();
    mine.theme = "paper";
    CHECK(one.keep(mine).empty());
    Settings yours = other.settings();
    yours.music = 5;
    yours.time = TimeFactor::twice;
    CHECK(other.keep(yours).empty());
    mine.captions = true;
    CHECK(one.keep(mine).empty());
    const Settings kept = SettingsFile{file_in(folder)}.settings();
    CHECK(kept.theme == "paper");
    CHECK(kept.music == 5);
    CHECK(kept.time == TimeFactor::twice);
    CHECK(kept.captions);
}

TEST_CASE("a file that was damaged while the program ran is kept aside, too", "[settings]") {
    const JournalFolder folder;
    SettingsFile file{file_in(folder)};
    put(file_in(folder), "music: [\n");
    CHECK(file.keep(changed()).empty());
    CHECK(SettingsFile{file_in(folder)}.settings() == changed());
    CHECK(sample::bytes_of(file_in(folder).string() + ".damaged-1") == "music: [\n");
}

TEST_CASE("settings that can't be opened now stay what they are", "[settings]") {
    const JournalFolder folder;
    fs::create_directories(file_in(folder).parent_path());
    fs::create_symlink(folder.path() / "not-mounted/settings.yaml", file_in(folder));
    app::SettingsFile file{file_in(folder)};
    CHECK(file.settings() == Settings{});
    const auto what = file_in(folder).string() + " can\u2019t be read (No such file or directory)";
    CHECK(file.remark() == what + ", so the usual settings hold.");
    Settings large;
    large.text_size = 130;
    CHECK(file.keep(large) == "What is set holds until you quit: " + what + ".");
    CHECK(fs::is_symlink(file_in(folder)));
    const fs::directory_iterator all{file_in(folder).parent_path()};
    CHECK(std::distance(begin(all), end(all)) == 1);
}

TEST_CASE("a link that leads to itself is said and kept aside", "[settings]") {
    const JournalFolder folder;
    fs::create_directories(file_in(folder).parent_path());
    fs::create_symlink("settings.yaml", file_in(folder));
    const SettingsFile read{file_in(folder)};
    CHECK(read.settings() == Settings{});
    CHECK(read.remark() == "Your settings had a mistake: " + file_in(folder).string() +
                               " is kept as settings.yaml.damaged-1, and what could be read of it holds.");
    CHECK(fs::is_regular_file(file_in(folder)));
}

TEST_CASE("a file of settings that is a list, or whose keys hold something else, is told what it is", "[settings]") {
    CHECK(yaml::to_text(parse_settings("- a\n", "settings.yaml").problems.at(0)) ==
          "settings.yaml:1:1: error: the settings file is made of 'key: value' lines, not a list\n    1 | - a\n      | "
          "^");
    const auto unknown = parse_settings("keys: {mute: x}\n", "settings.yaml").problems.at(0);
    CHECK(unknown.message.starts_with("'mute' is not a key of 'keys'; its keys are fifty, "));
}
