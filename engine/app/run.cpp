// The command line.
#include "app/commands.hpp"
#include "app/host.hpp"
#include "app/keeping.hpp"
#include "app/records.hpp"
#include "app/settings_file.hpp"
#include "app/themes.hpp"
#include "app/words.hpp"
#include "sfml/window.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <stdexcept>

namespace cliff::app {
namespace {

void add_play_options(CLI::App& command, PlayWords& words) {
    command.add_option("BANK", words.banks,
                       "Question banks (.yaml); without any, those that come with the program and your own");
    command.add_option("--rules", words.rules, "The rules: classic, pub, survival, sprint, practice, showdown");
    command.add_option("--questions", words.questions, "How many questions")
        ->check(whole_number("--questions", 1, 100'000));
    command.add_option("--round", words.rounds, "Only this round (may be given several times)");
    command.add_option("--seed", words.seed, "The same number deals the same questions")->check(whole_number("--seed"));
    command.add_option("--theme", words.theme, "How the stage looks: dusk, paper, contrast, or a theme of your own");
}

int play(const PlayWords& words, bool as_text) {
    if (words.watch && words.banks.size() != 1)
        throw std::invalid_argument{"--watch wants the one bank that is being edited: play --watch BANK.yaml"};
    if (words.resume && words.anything())
        throw std::invalid_argument{"--resume goes on with a match as it was; leave the other words out"};
    if (words.daily && (words.seed || words.questions || !words.rules.empty() || !words.rounds.empty()))
        throw std::invalid_argument{"--daily is the same for everyone; only a BANK goes with it"};
    if (!as_text) {
        const std::string why = sfml::why_no_window();
        if (why.empty()) return play_in_window(words);
        static_cast<void>(
            select(load_shelf(words.banks), words)); // throws for words that are wrong, before anything else is said
        std::cout << "No window: " << why << ". Going on as text.\n\n";
    }
    if (words.theme) static_cast<void>(load_theme(words.theme, std::cerr)); // which the text has no use for
    Terminal terminal = standard_terminal();
    const SettingsFile kept{settings_file()};
    tell_problems(kept);
    terminal.settings = kept.settings();
    return play_in_terminal(words, terminal);
}

/// Throws std::invalid_argument with a suggestion for a word that is no command.
void expect_command(const CLI::App& program, const std::string& word) {
    std::vector<std::string> known{"help"};
    for (const CLI::App* command : program.get_subcommands({})) known.push_back(command->get_name());
    if (std::find(known.begin(), known.end(), word) != known.end()) return;
    const auto meant = text::nearest(word, known);
    throw std::invalid_argument{"there is no command '" + word + "'; " +
                                (meant ? "did you mean '" + *meant + "'?" : "`cliffhanger help` tells what there is")};
}

void read_size(const std::string& text, ShotWords& words) {
    const auto x = text.find('x');
    std::size_t used = 0;
    try {
        words.width = std::stoi(text.substr(0, x), &used);
        if (x == std::string::npos || used != x) throw std::invalid_argument{""};
        words.height = std::stoi(text.substr(x + 1), &used);
        if (used != text.size() - x - 1) throw std::invalid_argument{""};
    } catch (const std::logic_error&) {
        throw std::invalid_argument{"--size wants WIDTHxHEIGHT, as in 1920x1080, not '" + text + "'"};
    }
    if (words.width < 64 || words.height < 36 || words.width > 7680 || words.height > 4320)
        throw std::invalid_argument{"--size lies between 64x36 and 7680x4320, unlike '" + text + "'"};
}

/// The banks are only needed for what is known of their rounds.
views::Shelf records_shelf(const RecordsWords& words) {
    const bool list = !words.match && !words.forget && words.format == "table";
    return list ? load_shelf({}) : views::Shelf{};
}

} // namespace

int run(const std::vector<std::string>& words) {
    CLI::App program{"A trivia quiz. Without a command it opens the title screen.", "cliffhanger"};
    program.set_version_flag("--version", std::string{"cliffhanger "} + CLIFF_VERSION);
    program.require_subcommand(0, 1);
    program.footer("`cliffhanger help play` tells the options of play, and so for the other commands.\n"
                   "In a checkout, `./cliffhanger test` runs the tests and `./cliffhanger clean` removes the builds.");

    PlayWords play_words;
    bool as_text = false;
    CLI::App* play_command = program.add_subcommand("play", "Play alone, in a window or as text");
    add_play_options(*play_command, play_words);
    play_command->add_flag("--text", as_text, "In the terminal, without a window");
    play_command->add_flag("--daily", play_words.daily, "The match of the day: the same for everyone, one try");
    play_command->add_flag("--resume", play_words.resume, "Go on with the match that was under way");
    play_command->add_flag("--watch", play_words.watch, "For authors: go on with the BANK as it is saved");

    HostWords host_words;
    CLI::App* host_command = program.add_subcommand("host", "Host a room: people answer on their phones");
    add_play_options(*host_command, host_words.play);
    host_command->add_option("--port", host_words.port, "Where phones knock; one of the next 20, if it's taken (8080)")
        ->check(whole_number("--port", 1, 65'535));
    host_command->add_option("--bind", host_words.bind, "Serve on this address only, and tell it to the phones");
    host_command->add_option("--wifi", host_words.wifi, "NAME:PASSWORD of the Wi-Fi, shown as a code to scan");
    host_command->add_option("--teams", host_words.teams,
                             "\"Name, Name, ...\": play in these teams; the rules say how they score, or else their "
                             "average counts");
    host_command->add_flag("--auto", host_words.automatic, "Go on by itself after reveals and standings");
    host_command->add_flag("--moderate", host_words.moderated,
                           "Show wrong answers that were typed only once you allow them on your page");
    host_command->add_flag("--resume", host_words.play.resume, "Go on with the evening that was under way");
    host_command->add_option("--bots", host_words.bots, "A rehearsal: so many players that the program plays")
        ->check(whole_number("--bots", 1, 1000));
    host_command->add_flag("--keys", host_words.keys, "Up to three may play at the laptop's keys: 1-4, QWER, UIOP");
    host_command->add_flag("--no-window", host_words.no_window, "Without the wall, for a machine in a corner");

    CheckWords check_words;
    CLI::App* check_command = program.add_subcommand("check", "Find every mistake and weakness in question banks");
    check_command->add_option("PATH", check_words.paths, "Files, or folders of .yaml files")->required();

    check_command->add_flag("--strict", check_words.strict, "Fail for warnings, too");
    check_command->add_flag("--json", check_words.json, "For editors: one JSON document instead of text");

    RecordsWords records_words;
    CLI::App* records_command = program.add_subcommand("records", "What was played, and every point of it explained");
    records_command->add_option("--match", records_words.match, "One match, by its number in the list")
        ->check(whole_number("--match"));
    records_command
        ->add_option("--format", records_words.format, "table, csv or json; of an evening also html, to print")
        ->check(one_of("--format", {"table", "csv", "json", "html"}));
    records_command->add_flag("--points", records_words.points, "Of an evening: explain every player's every point");
    records_command->add_flag("--forget", records_words.forget,
                              "Delete every match and all that is known of what you know");

    std::int64_t replayed = 0;
    CLI::App* replay_command =
        program.add_subcommand("replay", "Run a match again and prove that it comes out the same");
    replay_command->add_option("MATCH", replayed, "Its number, as `records` lists it")
        ->required()
        ->check(whole_number("MATCH"));

    ShotWords shot_words;
    std::string size;
    std::optional<int> at;
    CLI::App* shot_command = program.add_subcommand("shot", "Paint a screen to a PNG, no window needed");
    std::string names;
    for (const auto& name : shot_screens()) names += (names.empty() ? "" : ", ") + name;
    shot_command->add_option("SCREEN", shot_words.screen, "One of: " + names)->required();
    shot_command->add_option("-o,--output", shot_words.file, "The file to write, a PNG whatever its name")->required();
    shot_command->add_option("--size", size, "Pixels, 1920x1080 if not given");
    shot_command
        ->add_option("--at", at, "Milliseconds since the screen came up; if not given, when all has come to rest")
        ->check(whole_number("--at", 0, 3'600'000));
    shot_command->add_option("--number", shot_words.number, "Which question of the match, from 1")
        ->check(whole_number("--number", 1, 100'000));
    shot_command->add_option("--kind", shot_words.kind, "Instead of a number: the first question of this kind")
        ->check(one_of("--kind", shot_kinds()));
    shot_command->add_option("--players", shot_words.players, "How many play in a room, 16 if not given")
        ->check(whole_number("--players", 1, most_players));
    shot_command->add_option("--teams", shot_words.teams, "In how many teams they play; none if not given")
        ->check(whole_number("--teams", 1, most_teams));
    shot_command->add_option("--text-size", shot_words.text_size, "Per cent, 100 to 160")
        ->check(whole_number("--text-size", views::smallest_text, views::largest_text));
    shot_command->add_flag("--reduced-motion", shot_words.reduced_motion, "Cuts and fades instead of flights");
    add_play_options(*shot_command, shot_words.play);

    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend()); // as CLI11 wants it
        if (!words.empty() && words.front().rfind('-', 0) != 0) expect_command(program, words.front());
        if (words.size() > 1 && words.front() == "help") expect_command(program, words[1]);
        if (!words.empty() && words.front() == "help") { // `help play` is `play --help`
            reversed.pop_back();
            reversed.insert(reversed.begin(), "--help");
        }
        program.parse(reversed);
        if (*check_command) return check(check_words, std::cout);
        if (*records_command && records_words.forget && (records_words.match || records_words.format != "table"))
            throw std::invalid_argument{"--forget deletes everything; leave the other words out"};
        if (*records_command && !records_words.match && (records_words.points || records_words.format == "html"))
            throw std::invalid_argument{"which evening? Add --match and its number; `cliffhanger records` lists them"};
        if (*records_command) return records(records_words, journal_file(), records_shelf(records_words), std::cout);
        if (*replay_command) return replay(replayed, journal_file(), std::cout);
        if (*shot_command) {
            if (!size.empty()) read_size(size, shot_words);
            if (at) shot_words.at = Millis{*at};
            return shot(shot_words);
        }
        if (*host_command) return host(host_words);
        return play(play_words, as_text);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return program.exit(error); // help and version are told
        std::cerr << "cliffhanger: " << in_our_words(error, program) << "\n";
        return given_wrong;
    } catch (const std::invalid_argument& error) {
        std::cerr << "cliffhanger: " << error.what() << "\n";
        return given_wrong;
    } catch (const std::exception& error) {
        std::cerr << "cliffhanger: " << error.what() << "\n";
        return machine_cannot;
    }
}

} // namespace cliff::app
