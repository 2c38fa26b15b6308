// From the host's page.
#include "wire/frame_values.hpp"
#include "wire/host.hpp"
#include "wire/message.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cliff::wire {
namespace {

constexpr std::int64_t most_questions = 1'000'000;
constexpr std::size_t longest_text = 4 * longest_typed, longest_name = 2048;

std::size_t question_in(Reading& reading) {
    return static_cast<std::size_t>(reading.number("n", 1, most_questions)) - 1;
}

std::size_t player_in(Reading& reading) {
    return static_cast<std::size_t>(reading.number("player", 0, static_cast<std::int64_t>(most_players) - 1));
}

std::size_t team_in(Reading& reading) {
    return static_cast<std::size_t>(reading.number("team", 0, static_cast<std::int64_t>(most_teams) - 1));
}

HostCommand next_in(Reading& reading) {
    const std::string name = reading.text("phase", 16);
    const auto number = static_cast<std::size_t>(reading.number("n", 0, most_questions));
    for (const auto phase : {Phase::lobby, Phase::round_title, Phase::wager, Phase::reading, Phase::locked,
                             Phase::reveal, Phase::standings, Phase::intermission, Phase::open, Phase::results})
        if (name == phase_name(phase)) return {Next{}, HostCommand::Stand{phase, number}};
    reading.complain("there is no phase '" + name + "'");
    return {Next{}, {}};
}

/// The lines of a text, as a list's things stand on a sheet.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        if (end > from) lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

HostCommand sheet_in(Reading& reading) {
    HandIn sheet{player_in(reading), question_in(reading), {}};
    if (reading.has("picks"))
        sheet.answer = reading.indexes("picks", most_choices, most_choices - 1);
    else
        sheet.answer.texts = lines_of(reading.text("text", longest_host_message));
    return {std::move(sheet), {}};
}

struct Reader {
    std::string_view name;
    HostCommand (*read)(Reading&);
};

constexpr std::array<Reader, 24> readers{{
    {"next", next_in},
    {"close",
     [](Reading& r) -> HostCommand {
         return {Skip{}, HostCommand::Stand{Phase::open, question_in(r) + 1}};
     }},
    {"pause",
     [](Reading&) -> HostCommand {
         return {Pause{}, {}};
     }},
    {"resume",
     [](Reading&) -> HostCommand {
         return {Resume{}, {}};
     }},
    {"extend",
     [](Reading& r) -> HostCommand {
         return {Extend{Millis{r.number("ms", -longest_extension.count(), longest_extension.count())}}, {}};
     }},
    {"break",
     [](Reading& r) -> HostCommand {
         return {Break{Millis{r.number("ms", shortest_break.count(), longest_break.count())}}, {}};
     }},
    {"moderate",
     [](Reading& r) -> HostCommand {
         return {Moderate{r.truth("on")}, {}};
     }},
    {"allow",
     [](Reading& r) -> HostCommand {
         return {Allow{question_in(r)}, {}};
     }},
    {"hide",
     [](Reading& r) -> HostCommand {
         const std::size_t question = question_in(r);
         return {Hide{question, r.text("text", longest_text)}, {}};
     }},
    {"judge",
     [](Reading& r) -> HostCommand {
         const std::size_t question = question_in(r), player = player_in(r);
         return {Heard{player, r.truth("right")}, HostCommand::Stand{Phase::open, question + 1}};
     }},
    {"reopen",
     [](Reading& r) -> HostCommand {
         return {Reopen{}, HostCommand::Stand{Phase::open, question_in(r) + 1}};
     }},
    {"void",
     [](Reading& r) -> HostCommand {
         return {Void{question_in(r)}, {}};
     }},
    {"accept",
     [](Reading& r) -> HostCommand {
         const std::size_t question = question_in(r);
         return {AlsoAccept{question, r.text("text", longest_text)}, {}};
     }},
    {"adjust",
     [](Reading& r) -> HostCommand {
         const std::size_t player = player_in(r);
         return {Adjust{player, static_cast<int>(r.number("points", -most_adjusted, most_adjusted))}, {}};
     }},
    {"rename",
     [](Reading& r) -> HostCommand {
         const std::size_t player = player_in(r);
         return {Rename{player, r.text("name", longest_name)}, {}};
     }},
    {"remove",
     [](Reading& r) -> HostCommand {
         return {Remove{player_in(r)}, {}};
     }},
    {"team",
     [](Reading& r) -> HostCommand {
         const std::size_t player = player_in(r);
         return {ChangeTeam{player, team_in(r)}, {}};
     }},
    {"name_team",
     [](Reading& r) -> HostCommand {
         const std::size_t team = team_in(r);
         return {RenameTeam{team, r.text("name", longest_name)}, {}};
     }},
    {"paper",
     [](Reading& r) -> HostCommand {
         return {Join{"", r.text("name", longest_name), "", SeatKind::paper}, {}};
     }},
    {"sheet", sheet_in},
    {"lock",
     [](Reading& r) -> HostCommand {
         return {LockLobby{r.truth("on")}, {}};
     }},
    {"automatic",
     [](Reading& r) -> HostCommand {
         return {Automatic{r.truth("on")}, {}};
     }},
    {"end",
     [](Reading&) -> HostCommand {
         return {End{}, {}};
     }},
    {"undo",
     [](Reading&) -> HostCommand {
         return {Undo{}, {}};
     }},
}};

} // namespace

std::variant<HostCommand, Find, std::string> host_message_from(std::string_view text) {
    auto message = read_message(text, longest_host_message);
    if (auto* why = std::get_if<std::string>(&message)) return std::move(*why);
    Reading reading{std::move(std::get<Message>(message))};
    if (reading.name() == "find") {
        Find find{reading.text("name", longest_name)};
        if (auto complaint = reading.complaint()) return std::move(*complaint);
        return find;
    }
    for (const auto& reader : readers) {
        if (reading.name() != reader.name) continue;
        HostCommand command = reader.read(reading);
        if (auto complaint = reading.complaint()) return std::move(*complaint);
        return command;
    }
    return "there is no '" + reading.name() + "'";
}

bool in_time(const HostCommand& command, const State& state) {
    if (!command.stand) return true;
    const std::size_t number = state.phase == Phase::lobby ? 0 : state.question + 1;
    return *command.stand == HostCommand::Stand{state.phase, number};
}

} // namespace cliff::wire
