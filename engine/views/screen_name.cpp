#include "views/screen_name.hpp"

#include "core/overload.hpp"
#include "views/format.hpp"

namespace cliff::views {
namespace {

std::string question_number(const Header& header) { return "Question " + place_of(header.number, header.total); }

std::string now(Phase phase) { return phase == Phase::reading ? "read" : phase == Phase::open ? "answer" : "locked"; }

} // namespace

std::string screen_name(const Screen& screen) {
    return std::visit(
        overload{[](const TitleView&) -> std::string { return "Title"; },
                 [](const SettingsView& v) { return v.heading; },
                 [](const SetupView&) -> std::string { return "Play solo"; },
                 [](const BanksView&) -> std::string { return "Question banks"; },
                 [](const ProblemsView& v) { return "Mistakes in " + v.file; },
                 [](const RecordsView&) -> std::string { return "Records"; },
                 [](const RoundTitleView& v) { return "Round " + place_of(v.number, v.rounds) + ": " + v.title; },
                 [](const QuestionView& v) { return question_number(v.header) + ": " + now(v.phase); },
                 [](const RevealView& v) { return question_number(v.header) + ": revealed"; },
                 [](const PauseView&) -> std::string { return "Paused"; },
                 [](const ResultsView& v) {
                     return "Results, " + std::to_string(v.right) + " of " + std::to_string(v.of) + " right";
                 },
                 [](const ReviewView& v) { return "Miss " + place_of(v.number, v.total); },
                 [](const LobbyView& v) { return "Lobby, " + counted(v.players, "player", "players"); },
                 [](const WagerView& v) { return "Question " + place_of(v.number, v.total) + ": stake"; },
                 [](const RoomRevealView& v) { return question_number(v.header) + ": revealed"; },
                 [](const StandingsView& v) { return "Standings after " + place_of(v.questions, v.total); },
                 [](const BreakView& v) -> std::string { return v.due ? "Break" : "Ready"; },
                 [](const PodiumView&) -> std::string { return "Podium"; },
                 [](const PlacesView& v) { return "Places, page " + place_of(v.page, v.pages - 1); }},
        screen);
}

} // namespace cliff::views
