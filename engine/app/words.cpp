#include "app/words.hpp"

#include "app/suggestion.hpp"
#include "text/fold.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cliff::app {

WordCheck whole_number(std::string option, std::int64_t least, std::int64_t most) {
    return [=](const std::string& given) -> std::string {
        constexpr std::size_t most_digits = 18;
        const bool digits = !given.empty() && given.find_first_not_of("0123456789") == std::string::npos;
        const auto number = digits && given.size() <= most_digits ? std::stoll(given) : -1;
        if (number >= least && number <= most) return {};
        const auto range = most == largest_number ? fmt::format("of at most {} digits", most_digits)
                                                  : fmt::format("from {} to {}", least, views::grouped(most));
        throw std::invalid_argument{fmt::format("{} wants a whole number {}, not '{}'", option, range, given)};
    };
}

WordCheck one_of(std::string option, std::vector<std::string> names) {
    return [option = std::move(option), names = std::move(names)](const std::string& given) -> std::string {
        if (std::find(names.begin(), names.end(), given) != names.end()) return {};
        throw std::invalid_argument{fmt::format("{} can't be '{}'; {}", option, given, suggestion(given, names))};
    };
}

namespace {

/// The option that the message is about; the longest name, for one may be a part of another's.
const CLI::Option* named_in(const std::string& message, const CLI::App& command) {
    const CLI::Option* found = nullptr;
    for (const CLI::Option* option : command.get_options())
        if (message.find(option->get_name()) != std::string::npos &&
            (!found || found->get_name().size() < option->get_name().size()))
            found = option;
    return found;
}

std::string about_extra(const std::string& word, const CLI::App& command, const std::string& help) {
    if (!word.starts_with('-')) return fmt::format("'{}' is one word too many; {}", word, help);
    std::vector<std::string> known;
    for (const CLI::Option* option : command.get_options())
        if (!option->get_positional()) known.push_back(option->get_name());
    const auto meant = text::nearest(word.substr(0, word.find('=')), known);
    const auto what = command.get_parent() ? command.get_name() + " has" : "there is";
    return fmt::format("{} no option '{}'; {}", what, word, meant ? fmt::format("did you mean '{}'?", *meant) : help);
}

} // namespace

std::string in_our_words(const CLI::ParseError& error, const CLI::App& program) {
    const auto parsed = program.get_subcommands();
    const CLI::App& command = parsed.empty() ? program : *parsed.back();
    const std::string help = parsed.empty()
                                 ? "`cliffhanger help` tells what there is"
                                 : fmt::format("`cliffhanger help {}` tells what it takes", command.get_name());
    const std::string message = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const auto extra = program.remaining(true);
        if (!extra.empty()) return about_extra(extra.front(), command, help);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        for (const CLI::Option* option : command.get_options())
            if (option->get_required() && option->count() == 0)
                return fmt::format("{} wants {}; {}", command.get_name(), option->get_name(), help);
    const CLI::Option* option = named_in(message, command);
    const bool of_value =
        dynamic_cast<const CLI::ArgumentMismatch*>(&error) || dynamic_cast<const CLI::ConversionError*>(&error);
    if (of_value && option) {
        const auto name = option->get_name();
        if (option->get_items_expected_max() == 0) return fmt::format("{} takes no value; it stands alone", name);
        if (option->results().size() > 1) return fmt::format("{} can be given only once", name);
        return fmt::format("{} wants a value after it; {}", name, help);
    }
    return fmt::format("{}; {}", message, help);
}

} // namespace cliff::app
