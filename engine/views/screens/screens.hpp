// One function for each screen: a view drawn on a board.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

void draw(Board& board, const TitleView& view);
void draw(Board& board, const SettingsView& view);
void draw(Board& board, const SetupView& view);
void draw(Board& board, const BanksView& view);
void draw(Board& board, const ProblemsView& view);
void draw(Board& board, const RecordsView& view);
void draw(Board& board, const RoundTitleView& view);
void draw(Board& board, const QuestionView& view);
void draw(Board& board, const RevealView& view);
void draw(Board& board, const PauseView& view);
void draw(Board& board, const ResultsView& view);
void draw(Board& board, const ReviewView& view);
void draw(Board& board, const LobbyView& view);
void draw(Board& board, const WagerView& view);
void draw(Board& board, const RoomRevealView& view);
void draw(Board& board, const StandingsView& view);
void draw(Board& board, const BreakView& view);
void draw(Board& board, const PodiumView& view);
void draw(Board& board, const PlacesView& view);

} // namespace cliff::views::screens
