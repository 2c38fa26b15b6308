// Themes: the three that come with the program are whole, a person's own is found with its art, and a mistake in one is
// told with its place. Each file of themes/bad holds one mistake or several; the file beside it has what is said.
#include "app/themes.hpp"

#include "app/staging.hpp"
#include "app/theme.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

using namespace cliff;
namespace fs = std::filesystem;

namespace {

const fs::path assets = fs::path{CLIFF_SOURCE_DIR} / "assets";

std::string contents(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

/// Where a person keeps what is theirs, for as long as the object lives.
class Home {
  public:
    Home() : path_{fs::temp_directory_path() / ("cliffhanger-themes-" + std::to_string(getpid()))} {
        fs::create_directories(themes());
        if (const char* was = std::getenv("XDG_DATA_HOME")) was_ = was;
        setenv("XDG_DATA_HOME", path_.c_str(), 1);
    }
    ~Home() {
        if (was_)
            setenv("XDG_DATA_HOME", was_->c_str(), 1);
        else
            unsetenv("XDG_DATA_HOME");
        fs::remove_all(path_);
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    [[nodiscard]] fs::path themes() const { return path_ / "cliffhanger" / "themes"; }
    void write(const fs::path& name, const std::string& text) const {
        fs::create_directories((themes() / name).parent_path());
        std::ofstream{themes() / name} << text;
    }

  private:
    fs::path path_;
    std::optional<std::string> was_;
};

const std::string sea = "title: Sea\n"
                        "based_on: dusk\n"
                        "colours:\n"
                        "  ink: \"#002244\"\n"
                        "art:\n"
                        "  sky: sea/waves.svg\n";
const std::string waves = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">)"
                          R"(<rect width="16" height="9" fill="#FF0000"/></svg>)";

} // namespace

TEST_CASE("every mistake in a theme is told with its place and a way to mend it", "[themes]") {
    const fs::path folder = fs::path{CLIFF_SOURCE_DIR} / "tests/app/themes/bad";
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    REQUIRE(files.size() >= 16);
    for (const auto& file : files) {
        const auto read = app::read_theme(file, assets);
        std::string said;
        for (auto problem : read.problems) {
            problem.file = file.filename().string();
            said += yaml::to_text(problem) + '\n';
        }
        const auto expected = fs::path{file}.replace_extension(".expected");
        if (std::getenv("CLIFF_KEEP_MESSAGES") != nullptr) // read them before they are committed
            std::ofstream{expected, std::ios::binary} << said;
        INFO(file.filename().string());
        CHECK(said == contents(expected));
        CHECK_FALSE(read.value.has_value());
    }
}

TEST_CASE("the themes that come with the program are whole, and the default one is the look without any", "[themes]") {
    for (const std::string name : {"dusk", "paper", "contrast"}) {
        const auto read = app::read_theme(assets / "themes" / (name + ".yaml"), assets);
        INFO(name << (read.problems.empty() ? "" : yaml::to_text(read.problems.front())));
        REQUIRE(read.value);
        CHECK(read.problems.empty());
        CHECK((*read.value == views::Theme{}) == (name == "dusk"));
        CHECK(contents(assets / "themes" / (name + ".yaml")).find("based_on") == std::string::npos);
    }
}

TEST_CASE("a person's own theme is found by its name, before the program's, with the art beside it", "[themes]") {
    const Home home;
    home.write("sea.yaml", sea);
    home.write("sea/waves.svg", waves);
    CHECK(app::theme_names() == std::vector<std::string>{"dusk", "contrast", "paper", "sea"});
    std::ostringstream said;
    const auto theme = app::load_theme("sea", said);
    CHECK(said.str().empty());
    CHECK(theme.ink == views::Colour{0x00, 0x22, 0x44});
    CHECK(theme.paper == views::Theme{}.paper); // as dusk has it
    CHECK(theme.art.rock == views::Theme{}.art.rock);

    const paint::Painter painter{assets, app::own_themes_folder()};
    const auto raster = painter.raster(views::Picture{{0, 0, 16, 9}, theme.art.sky, true}, 1);
    REQUIRE(raster.image.width == 16);
    CHECK(raster.image.rgba[0] == 255); // its own red
    CHECK(painter.complaints().empty());

    home.write("paper.yaml", sea);
    CHECK(app::load_theme("paper", said) == theme);
}

TEST_CASE("the art of a person's own theme may be a link to where they keep it", "[themes]") {
    const Home home;
    home.write("sea.yaml", sea);
    home.write("../elsewhere/waves.svg", waves);
    fs::create_directories(home.themes() / "sea");
    fs::create_symlink(home.themes() / "../elsewhere/waves.svg", home.themes() / "sea/waves.svg");
    std::ostringstream said;
    const auto theme = app::load_theme("sea", said);
    const paint::Painter painter{assets, app::own_themes_folder()};
    CHECK(painter.raster(views::Picture{{0, 0, 16, 9}, theme.art.sky, true}, 1).image.width == 16);
    CHECK(painter.complaints().empty());
}

TEST_CASE("a theme is called by its title, or by its name while it has mistakes", "[themes]") {
    const Home home;
    home.write("sea.yaml", "title: The deep sea\nbased_on: dusk\n");
    home.write("shore.yaml", "title: Shore\nbased_on: dusk\ncolours:\n  ink: blue\n");
    CHECK(app::theme_title("sea") == "The deep sea");
    CHECK(app::theme_title("shore") == "shore");
    CHECK(app::theme_title("dusk") == "Dusk");
}

TEST_CASE("a theme that comes with the program is based on none, so that none is based on itself", "[themes]") {
    const fs::path own = fs::temp_directory_path() / ("cliffhanger-assets-" + std::to_string(getpid()));
    fs::create_directories(own / "themes");
    std::ofstream{own / "themes/round.yaml"} << "title: Round\nbased_on: round\n";
    const auto read = app::read_theme(own / "themes/round.yaml", own);
    fs::remove_all(own);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems.front().message == "the themes that come with the program are whole, and based on none");
}

TEST_CASE("a picture that can't be painted is told of where it's asked for", "[themes]") {
    const Home home;
    home.write("sea.yaml", sea);
    home.write("sea/waves.svg", "<svg");
    const auto read = app::read_theme(home.themes() / "sea.yaml", assets, [](const std::string& picture) {
        return fs::path{picture}.filename() == "waves.svg" ? "can't be read: it ends too soon" : "";
    });
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems.front().message == "the picture 'sea/waves.svg' can't be read: it ends too soon");
    CHECK(app::read_theme(home.themes() / "sea.yaml", assets).problems.empty());
}

TEST_CASE("a bank is a bank in whatever folder it lies", "[themes]") {
    const Home home;
    home.write("bank.yaml", "format: 1\ntitle: Songs\nrounds:\n");
    home.write("sea.yaml", sea);
    home.write("odd.yaml", "title: Odd\n");
    CHECK_FALSE(app::is_theme(home.themes() / "bank.yaml"));
    CHECK(app::is_theme(home.themes() / "sea.yaml"));
    CHECK(app::is_theme(home.themes() / "odd.yaml"));
}

TEST_CASE("a theme with a mistake is told of, and the default one is used meanwhile", "[themes]") {
    const Home home;
    home.write("sea.yaml", "title: Sea\nbased_on: dusk\ncolours:\n  ink: blue\n");
    std::ostringstream said;
    CHECK(app::load_theme("sea", said) == views::Theme{});
    CHECK(said.str() == (home.themes() / "sea.yaml").string() +
                            ":4:8: error: 'ink' is a colour like \"#0A0E1A\": red, green and blue in two digits each, "
                            "0 to 9 and A to F\n"
                            "    4 |   ink: blue\n"
                            "      |        ^~~~\n"
                            "The theme 'sea' has mistakes, so the default one is used.\n");
}

TEST_CASE("asking for a theme that there isn't tells what there is", "[themes]") {
    const Home home;
    std::ostringstream said;
    const auto asked = [&](const std::string& name) -> std::string {
        try {
            (void)app::load_theme(name, said);
        } catch (const std::invalid_argument& error) {
            return error.what();
        }
        return "";
    };
    CHECK(asked("papper") == "there is no theme called 'papper'; did you mean 'paper'?");
    CHECK(asked("xyzzy") == "there is no theme called 'xyzzy'; there are: dusk, contrast, paper");
}

TEST_CASE("a theme's families are what its texts are set in", "[themes]") {
    const paint::Painter painter{assets};
    app::ShotWords words;
    words.screen = "title";
    words.theme.type = {"Inter", "Noto Sans"};
    const auto shelf = app::load_shelf({fs::path{CLIFF_SOURCE_DIR} / "tests/golden/bank.yaml"});
    for (const auto& node : app::staged(words, shelf, painter).nodes)
        if (const auto* label = std::get_if<views::Label>(&node.shape))
            CHECK(label->family == (label->face == views::Typeface::display ? "Inter" : "Noto Sans"));
    views::Label label;
    label.text = "Hamburgefonstiv";
    const auto usual = painter.measure(label);
    label.family = "Noto Sans";
    CHECK(painter.measure(label) != usual);
    label.family = "A Family That Nobody Has";
    CHECK(painter.measure(label) == usual); // stands in
    REQUIRE(painter.complaints().size() == 1);
    CHECK(painter.complaints().front() ==
          "the font \"A Family That Nobody Has\" isn't installed; \"Inter\" stands in for it");
}
