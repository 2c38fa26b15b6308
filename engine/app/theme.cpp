#include "app/theme.hpp"

#include "app/paths.hpp"
#include "bank/fields.hpp"
#include "bank/read_with.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;
using bank::Fields;
using views::Colour;
using views::Theme;

constexpr std::array theme_keys{"title"sv, "based_on"sv, "colours"sv, "type"sv, "art"sv, "sounds"sv};
constexpr bank::Shape theme_shape{"a theme", theme_keys};

struct NamedColour {
    std::string_view name;
    Colour Theme::*colour;
};
constexpr std::array colours{
    NamedColour{"ink", &Theme::ink},
    NamedColour{"night", &Theme::night},
    NamedColour{"steel", &Theme::steel},
    NamedColour{"line", &Theme::line},
    NamedColour{"mist", &Theme::mist},
    NamedColour{"paper", &Theme::paper},
    NamedColour{"ember", &Theme::ember},
    NamedColour{"spark", &Theme::spark},
    NamedColour{"ash", &Theme::ash},
    NamedColour{"right", &Theme::right},
    NamedColour{"wrong", &Theme::wrong},
    NamedColour{"right_ground", &Theme::right_ground},
    NamedColour{"right_ground_end", &Theme::right_ground_end},
    NamedColour{"wrong_ground", &Theme::wrong_ground},
    NamedColour{"wrong_ground_end", &Theme::wrong_ground_end},
    NamedColour{"card", &Theme::card},
    NamedColour{"card_end", &Theme::card_end},
    NamedColour{"bar", &Theme::bar},
    NamedColour{"fall", &Theme::fall},
    NamedColour{"ember_end", &Theme::ember_end},
    NamedColour{"ember_edge", &Theme::ember_edge},
    NamedColour{"on_ember", &Theme::on_ember},
    NamedColour{"on_choice", &Theme::on_choice},
    NamedColour{"picked", &Theme::picked},
    NamedColour{"picked_end", &Theme::picked_end},
    NamedColour{"heat", &Theme::heat},
    NamedColour{"heat_end", &Theme::heat_end},
    NamedColour{"dawn", &Theme::dawn},
    NamedColour{"dome", &Theme::dome},
    NamedColour{"gold", &Theme::gold},
    NamedColour{"gold_end", &Theme::gold_end},
    NamedColour{"silver", &Theme::silver},
    NamedColour{"silver_end", &Theme::silver_end},
    NamedColour{"bronze", &Theme::bronze},
    NamedColour{"bronze_end", &Theme::bronze_end},
};

constexpr auto colour_keys = [] {
    std::array<std::string_view, colours.size() + 1> keys{};
    for (std::size_t c = 0; c < colours.size(); ++c) keys[c] = colours[c].name;
    keys.back() = "choices";
    return keys;
}();
constexpr bank::Shape colours_shape{"a theme's list of colours", colour_keys};

struct NamedArt {
    std::string_view name;
    std::string views::Art::*file;
    bool may_lack = false; ///< `none` leaves it out
};
constexpr std::array art{NamedArt{"sky", &views::Art::sky},
                         NamedArt{"far", &views::Art::far, true},
                         NamedArt{"near", &views::Art::near, true},
                         NamedArt{"rock", &views::Art::rock},
                         NamedArt{"rider", &views::Art::rider},
                         NamedArt{"plain", &views::Art::plain, true},
                         NamedArt{"cast", &views::Art::cast, true},
                         NamedArt{"stunt", &views::Art::stunt, true},
                         NamedArt{"quotes", &views::Art::quotes, true}};
constexpr auto art_keys = [] {
    std::array<std::string_view, art.size()> keys{};
    for (std::size_t a = 0; a < art.size(); ++a) keys[a] = art[a].name;
    return keys;
}();
constexpr bank::Shape art_shape{"a theme's art", art_keys};

constexpr std::array type_keys{"display"sv, "text"sv};
constexpr bank::Shape type_shape{"a theme's type", type_keys};

/// "#0A0E1A" as CSS writes colours, six digits.
std::optional<Colour> read_colour(yaml::Document& document, const yaml::Node& node, const std::string& name) {
    if (node.is(yaml::Kind::refused)) return std::nullopt;
    if (node.is(yaml::Kind::empty)) {
        document.error(node, name + " is empty; a colour stands in quotes, like \"#0A0E1A\", since # begins a comment");
        return std::nullopt;
    }
    const std::string_view text = node.is(yaml::Kind::scalar) ? node.text() : ""sv;
    std::uint32_t rgb = 0;
    const char* const end = text.data() + text.size();
    if (text.size() == 7 && text.front() == '#') {
        const auto [stopped, error] = std::from_chars(text.data() + 1, end, rgb, 16);
        if (error == std::errc{} && stopped == end)
            return Colour{static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
                          static_cast<std::uint8_t>(rgb)};
    }
    document.error(node, name + " is a colour like \"#0A0E1A\": red, green and blue in two digits each, 0 to 9 and A "
                                "to F");
    return std::nullopt;
}

std::string in_quotes(std::string_view key) { return fmt::format("'{}'", key); }

/// Reads one file. What it leaves out is a problem, unless it is based on a theme that has it.
class Reader {
  public:
    Reader(yaml::Document& document, fs::path folder, fs::path assets, PictureProblem problem)
        : document_{document},
          folder_{std::move(folder)},
          assets_{std::move(assets)},
          problem_{std::move(problem)} {}

    Theme read(const yaml::Node& root) {
        Fields fields{document_, root, theme_shape};
        if (!fields.readable()) return {};
        fields.require("title");
        begin_from_base(fields);
        theme_.title = fields.text("title", 40).value_or("");
        if (const auto* field = whole_or_based("colours", fields)) read_colours(field->value);
        if (const auto* field = whole_or_based("type", fields)) read_type(field->value);
        if (const auto* field = whole_or_based("art", fields)) read_art(field->value);
        if (whole_or_based("sounds", fields))
            if (const auto sounds = fields.text("sounds"))
                theme_.sounds = found(fields.find("sounds")->value, "sounds", *sounds, true).value_or(theme_.sounds);
        return theme_;
    }

  private:
    static constexpr std::string_view hint = "or write 'based_on: dusk' to take from there what isn't said";

    void begin_from_base(Fields& fields) {
        const auto* field = fields.find("based_on");
        if (!field) return;
        std::vector<std::string> names;
        for (const auto& file : files_ending(assets_ / "themes", ".yaml")) names.push_back(file.stem().string());
        const std::vector<std::string_view> known{names.begin(), names.end()};
        const auto base = fields.one_of("based_on", known);
        based_ = true; // or was meant to be
        if (!base) return;
        std::error_code none;
        if (fs::equivalent(folder_.empty() ? "." : folder_, assets_ / "themes", none)) { // so that this goes no deeper
            document_.error(field->key, "the themes that come with the program are whole, and based on none");
            return;
        }
        if (auto read = read_theme(assets_ / "themes" / (names[*base] + ".yaml"), assets_); read.value)
            theme_ = std::move(*read.value);
    }

    const bank::Field* whole_or_based(std::string_view key, Fields& fields) {
        return based_ ? fields.find(key) : fields.require(key, hint);
    }

    void read_colours(const yaml::Node& node) {
        Fields fields{document_, node, colours_shape};
        for (const auto& each : colours)
            if (const auto* field = whole_or_based(each.name, fields))
                theme_.*each.colour =
                    read_colour(document_, field->value, in_quotes(each.name)).value_or(theme_.*each.colour);
        if (!whole_or_based("choices", fields)) return;
        const auto choices = fields.list("choices");
        if (!choices) return;
        if (choices->size() != most_choices)
            document_.error(
                fields.find("choices")->key,
                fmt::format("'choices' has {} colours, not {}: of A to F in turn", most_choices, choices->size()));
        for (std::size_t c = 0; c < std::min(choices->size(), most_choices); ++c)
            if (const auto colour = read_colour(document_, (*choices)[c], "a choice's colour"))
                theme_.choices.at(c) = *colour;
    }

    void read_type(const yaml::Node& node) {
        Fields fields{document_, node, type_shape};
        for (const auto& [key, family] :
             {std::pair{"display"sv, &theme_.type.display}, std::pair{"text"sv, &theme_.type.text}}) {
            if (!whole_or_based(key, fields)) continue;
            const auto name = fields.text(key, 60);
            if (!name) continue;
            if (name->find(',') != std::string::npos)
                document_.error(fields.find(key)->value,
                                fmt::format("{} is one family; what it lacks is taken from others", in_quotes(key)));
            *family = *name;
        }
    }

    void read_art(const yaml::Node& node) {
        Fields fields{document_, node, art_shape};
        for (const auto& each : art) {
            if (!whole_or_based(each.name, fields)) continue;
            const auto given = fields.text(each.name);
            if (!given) continue;
            const auto& value = fields.find(each.name)->value;
            if (each.may_lack && *given == "none")
                (theme_.art.*each.file).clear();
            else if (!given->ends_with(".svg"))
                document_.error(value, fmt::format("{} is an SVG file, whose name ends in .svg", in_quotes(each.name)));
            else if (auto file = found(value, each.name, *given, false)) {
                const auto why = problem_ ? problem_((assets_ / *file).string()) : std::string{};
                if (!why.empty())
                    document_.error(value, fmt::format("the picture {} {}", yaml::in_quotes(*given), why));
                theme_.art.*each.file = std::move(*file);
            }
        }
    }

    /// A file or folder beside the theme, by its whole path; or else of the assets, as it was given.
    std::optional<std::string> found(const yaml::Node& node, std::string_view key, const std::string& given,
                                     bool folder) {
        const fs::path path{given};
        if (path.is_absolute() || std::find(path.begin(), path.end(), fs::path{".."}) != path.end()) {
            document_.error(node,
                            fmt::format("{} is a path below the theme's own folder, without '..'", in_quotes(key)));
            return std::nullopt;
        }
        std::error_code none;
        const auto there = [&](const fs::path& place) {
            return folder ? fs::is_directory(place, none) : fs::is_regular_file(place, none);
        };
        if (there(folder_ / path)) return fs::absolute(folder_ / path, none).string();
        if (there(assets_ / path) || (folder && given == Theme{}.sounds)) return given;
        document_.error(node, fmt::format("there is no {} {} beside the theme, nor one that comes with the program",
                                          folder ? "folder" : "file", yaml::in_quotes(given)));
        return std::nullopt;
    }

    yaml::Document& document_;
    fs::path folder_, assets_;
    PictureProblem problem_;
    Theme theme_;
    bool based_ = false;
};

} // namespace

bank::Read<Theme> read_theme(const fs::path& file, const fs::path& assets, const PictureProblem& problem) {
    return bank::read_with<Theme>(yaml::Document::read(file), [&](yaml::Document& document, const yaml::Node& root) {
        return Reader{document, file.parent_path(), assets, problem}.read(root);
    });
}

bool is_theme(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string top(8192, '\0');
    in.read(top.data(), static_cast<std::streamsize>(top.size()));
    top.resize(static_cast<std::size_t>(in.gcount()));
    const auto has_line = [&](const std::string& key) {
        return top.starts_with(key) || top.find("\n" + key) != std::string::npos;
    };
    std::error_code none;
    const bool among_themes = fs::absolute(file, none).parent_path().filename() == "themes";
    return has_line("colours:") || (among_themes && !has_line("rounds:"));
}

} // namespace cliff::app
