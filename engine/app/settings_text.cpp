// What stands in the file of settings: each key, what it may be, and how it reads.
#include "app/settings_file.hpp"
#include "bank/fields.hpp"
#include "core/time_factor.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

namespace cliff::app {
namespace {

using namespace std::string_view_literals;
using views::Settings;

constexpr std::array settings_keys{"theme"sv, "text_size"sv, "reduced_motion"sv, "full_screen"sv, "effects"sv,
                                   "music"sv, "captions"sv,  "speech"sv,         "time"sv,        "numbers"sv,
                                   "keys"sv};
constexpr bank::Shape settings_shape{"the settings file", settings_keys};
constexpr std::array numbers_names{"comma"sv, "point"sv, "space"sv};
constexpr std::size_t longest_theme = 100; // graphemes
constexpr Limits text_limits{views::smallest_text, views::largest_text}, volume_limits{0, 100};

constexpr auto key_names = [] {
    std::array<std::string_view, views::bindings.size()> names{};
    for (std::size_t b = 0; b < names.size(); ++b) names[b] = views::bindings[b].name;
    return names;
}();
constexpr bank::Shape keys_shape{"'keys'", key_names};

/// As keys are kept; the key caps show capitals.
char lower_case(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

/// All of them are put in first, so that two may change places.
views::Keys read_keys(yaml::Document& document, const yaml::Node& node) {
    bank::Fields fields(document, node, keys_shape);
    views::Keys keys;
    for (const auto& binding : views::bindings)
        if (const auto letter = fields.text(binding.name))
            keys.set(binding.bound, letter->size() == 1 ? lower_case((*letter)[0]) : '?');
    bool sound = true;
    std::set<char> told; // a clash has two sides and is one mistake
    for (const auto& binding : views::bindings) {
        const auto* field = fields.find(binding.name);
        auto why = keys.why_not(binding.bound, keys.of(binding.bound));
        if (why.empty()) continue;
        sound = false;
        why.pop_back(); // the full stop
        if (!field || (!told.insert(keys.of(binding.bound)).second && keys.of(binding.bound) != '?')) continue;
        document.error(field->value, fmt::format("'{}' can't be '{}': {}", binding.name, field->value.text(), why));
    }
    return sound ? keys : views::Keys{};
}

Settings read_fields(yaml::Document& document, const yaml::Node& root) {
    Settings settings;
    bank::Fields fields(document, root, settings_shape);
    settings.theme = fields.text("theme", longest_theme).value_or(settings.theme);
    settings.text_size = fields.whole("text_size", text_limits).value_or(settings.text_size);
    settings.reduced_motion = fields.truth("reduced_motion").value_or(settings.reduced_motion);
    settings.full_screen = fields.truth("full_screen").value_or(settings.full_screen);
    settings.effects = fields.whole("effects", volume_limits).value_or(settings.effects);
    settings.music = fields.whole("music", volume_limits).value_or(settings.music);
    settings.captions = fields.truth("captions").value_or(settings.captions);
    settings.speech = fields.truth("speech").value_or(settings.speech);
    if (const auto time = fields.one_of("time", time_factor_names)) settings.time = static_cast<TimeFactor>(*time);
    if (const auto how = fields.one_of("numbers", numbers_names)) settings.numbers = static_cast<views::Numbers>(*how);
    if (const auto* keys = fields.find("keys")) settings.keys = read_keys(document, keys->value);
    return settings;
}

ReadSettings read(yaml::Document document) {
    ReadSettings result;
    try {
        if (const auto root = document.root()) result.settings = read_fields(document, *root);
    } catch (const yaml::Document::TooManyProblems&) {
        // The document has said so among its problems.
    }
    result.problems = document.take_problems();
    return result;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

template <class Names, class Named> std::string_view name_of(const Names& names, Named named) {
    return names.at(static_cast<std::size_t>(named));
}

} // namespace

ReadSettings read_settings(const std::filesystem::path& file) { return read(yaml::Document::read(file)); }

ReadSettings parse_settings(std::string_view text, const std::string& name) {
    return read(yaml::Document::parse(std::string(text), name));
}

std::string settings_text(const Settings& settings) {
    std::string text = fmt::format(
        R"(# The settings of Cliffhanger. The program writes this file when they are changed on its settings screen; you may
# edit it while the program isn't running. What is left out is as it comes with the program.

# The theme, by the name of its file.
theme: {}

# The size of texts in per cent: {} to {}.
text_size: {}

# Cuts and fades instead of motion: true or false.
reduced_motion: {}

# Begin on the whole screen: true or false. F11 changes it.
full_screen: {}

# How loud, 0 (silent) to 100: sounds that tell of something, and the loop under a question.
effects: {}
music: {}

# Sounds that mean something in words, too: true or false.
captions: {}

# Read questions aloud, where the system has a voice: true or false.
speech: {}

# How many times the usual time you get to read and to answer: 1, 1.5, 2 or none (no limit).
time: {}

# How numbers are written: comma (1,234.5), point (1.234,5) or space (1 234,5).
numbers: {}

# Which letter or digit does what. Those that are heard while an answer is open can't be a to f or 1 to 6.
keys:
)",
        in_quotes(settings.theme), views::smallest_text, views::largest_text, settings.text_size,
        settings.reduced_motion, settings.full_screen, settings.effects, settings.music, settings.captions,
        settings.speech, name_of(time_factor_names, settings.time), name_of(numbers_names, settings.numbers));
    for (const auto& binding : views::bindings)
        text += fmt::format("  {}: {}\n", binding.name, in_quotes(std::string{settings.keys.of(binding.bound)}));
    return text;
}

} // namespace cliff::app
