// The game loop: what people do goes into the inbox, what is due comes out of the match, and the stage is shown when it
// changes.
#include "app/commands.hpp"
#include "app/dressing.hpp"
#include "app/first_picture.hpp"
#include "app/host.hpp"
#include "app/keeping.hpp"
#include "app/paths.hpp"
#include "app/record_book.hpp"
#include "app/redraw.hpp"
#include "app/reports.hpp"
#include "app/seed.hpp"
#include "app/settings_file.hpp"
#include "app/share_picture.hpp"
#include "app/sounds.hpp"
#include "app/themes.hpp"
#include "app/watch.hpp"
#include "core/daily.hpp"
#include "core/overload.hpp"
#include "core/time_factor.hpp"
#include "play/inbox.hpp"
#include "play/match.hpp"
#include "sfml/window.hpp"
#include "views/format.hpp"
#include "views/remarks.hpp"
#include "views/screen_name.hpp"
#include "views/stage.hpp"

#include <algorithm>
#include <future>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace cliff::app {
namespace {

class Game {
  public:
    /// Begins with the match that the words ask for, unless it's to begin on the title in any case.
    Game(const PlayWords& words, views::Shelf shelf, bool on_title)
        : words_{words},
          painter_{share_folder() / "assets", own_themes_folder()},
          settings_{settings_file()},
          dressing_{settings_.settings(), dressed(words.theme, settings_.settings(), std::cerr), painter_},
          inbox_{[this, clock = play::steady_clock()] { return clock() + ahead_; }},
          keeping_{journal_file()},
          match_{keeping_.fresh()},
          shell_{shelf, select(shelf, words), inbox_.now()},
          first_picture_{std::async(std::launch::async, [this] { return paint_first(); })},
          window_{"Cliffhanger", width, height, painter_, settings_.settings().full_screen},
          sounds_{settings_.settings(), sounds_folder(dressing_.look().theme)} {
        window_.keep(first_picture_.get());
        if (words.watch) watch_.emplace(words.banks.front());
        tell_problems(settings_);
        const bool playable = !shelf.banks.empty() && shelf.banks.front().bank;
        if (words.resume && !on_title) go_on();
        if (!settings_.remark().empty()) remarks_.add({settings_.remark()});
        if (!words.anything() || on_title) return;
        if (playable && words.daily)
            start_daily(shell_.selection().bank);
        else if (playable)
            start(shell_.selection());
        else // straight to the mistakes
            take(views::KeyPress{views::Key::enter, 0, false});
    }

    void run(const std::function<bool()>& go_on) {
        while (!over_) {
            if (watch_ && watch_->saved()) bank_saved();
            const views::Scene scene = show();
            if (go_on && !go_on()) return;
            for (const auto& input : window_.wait(until_next_change(scene))) take(input);
        }
        for (const auto& complaint : painter_.complaints()) std::cerr << "cliffhanger: " << complaint << "\n";
    }

    /// What the player wants to host instead; none if they have left.
    [[nodiscard]] const std::optional<HostWords>& room() const { return room_; }

    void say(std::string remark) { shell_.say(std::move(remark)); }

  private:
    /// The title, while the window opens, which takes as long: nothing else of the game is touched meanwhile.
    [[nodiscard]] std::vector<paint::Painted> paint_first() {
        shell_.use(settings_.settings(), theme_choices());
        offer();
        tell_due();
        if (words_.anything() || words_.resume || settings_.settings().full_screen)
            return {}; // something else comes up, or the title in a size that isn't known yet
        return first_picture(painter_, shell_.view(match_.state()), inbox_.now(), dressing_.look(), width, height);
    }

    /// Applies what came in and what is due.
    void settle() {
        for (const auto& event : inbox_.take()) {
            const Refusal refusal = match_.apply(event);
            if (auto remark = views::remark_on(refusal); !remark.empty()) shell_.say(std::move(remark));
        }
        match_.pass(inbox_.now());
        keeping_.commit(match_.state(), inbox_.now()); // before anyone sees it
        const bool over = match_.state().phase == Phase::results;
        if (over && !was_over_) tell_due();
        was_over_ = over;
        shell_.best_before(keeping_.best_before());
        shell_.ghost(keeping_.ghost());
        shell_.match_moved(match_.state());
        remarks_.add(keeping_.take_remarks());
        shell_.remark(remarks_.shown(inbox_.now()));
    }

    /// Draws what there is now, if it looks different from what was drawn last.
    views::Scene show() {
        settle();
        sound(shell_.view(match_.state()).screen);
        views::StageView view = shell_.view(match_.state());
        sounds_.follow(view, inbox_.now(), match_.state().deck.language);
        if (const auto why = sounds_.take_trouble(); !why.empty()) shell_.say("No sound: " + why + ".");
        views::Scene scene = views::stage(view, inbox_.now(), dressing_.look());
        window_.name(views::screen_name(view.screen));
        redraw_.show(window_, scene, inbox_.now());
        sounds_.begin();
        return scene;
    }

    [[nodiscard]] Millis until_next_change(const views::Scene& scene) const {
        const Millis next = std::min({scene.changes_at.value_or(far), deadline(match_.state()).value_or(far),
                                      sounds_.changes_at().value_or(far)});
        return redraw_.wait(next - inbox_.now(), Millis{watch_ ? look_every : 1000});
    }

    void take(const views::Input& input) {
        const Millis now = inbox_.now();
        const views::Scene scene = views::stage(shell_.view(match_.state()), now, dressing_.look());
        for (const auto& effect : shell_.take(input, scene, match_.state(), now)) carry_out(effect);
        settle(); // the next input is judged by what this one has changed
    }

    void carry_out(const views::Effect& effect) {
        const views::NumbersAs as{shell_.chosen_settings().numbers}; // in what is said of it
        std::visit(
            overload{
                [&](const views::Act& act) { inbox_.post(act.action); },
                [&](const views::StartMatch& match) { start(match.selection); },
                [&](const views::StartDaily& daily) { start_daily(daily.bank); },
                [&](const views::PractiseMisses& misses) { practise(misses); }, [&](const views::GoOn&) { go_on(); },
                [&](const views::Copy& copy) { sfml::Window::copy(copy.text); },
                [&](const views::ReadShelf&) { read_shelf(); },
                [&](const views::ReadRecords&) { shell_.show_records(record_book(journal_file(), shell_.shelf())); },
                [&](const views::Report& report) {
                    const Noted noted = note_report(report);
                    shell_.say(noted.remark);
                    if (noted.written) shell_.reported();
                },
                [&](const views::PlaySound& sound) { play_sound(sound.file); },
                [&](const views::ToggleFullScreen&) { window_.toggle_full_screen(); },
                [&](const views::ToggleMute&) { shell_.say(sounds_.toggle_mute()); },
                [&](const views::UseSettings& chosen) { use(chosen.settings); },
                [&](const views::KeepSettings& chosen) {
                    if (auto why = settings_.keep(chosen.settings); !why.empty()) shell_.say(std::move(why));
                },
                [&](const views::SharePicture& share) { keep_results(share.results); },
                [&](const views::HostRoom& room) { leave_for(room.bank); }, [&](const views::Quit&) { over_ = true; }},
            effect);
    }

    /// A room of that bank of the shelf, by the rules that were chosen last.
    void leave_for(std::size_t bank) {
        const auto& shelf = shell_.shelf();
        const Rules& rules = shelf.rules.at(shell_.selection().rules);
        room_.emplace();
        room_->from_title = true;
        room_->play.banks = {shelf.banks.at(bank).path};
        if (!rules.repeat) room_->play.rules = rules.name; // practice is for one
        room_->play.theme = words_.theme;
        over_ = true;
    }

    /// From the next picture on.
    void use(const views::Settings& settings) {
        if (auto remark = dressing_.use(settings); !remark.empty()) shell_.say(std::move(remark));
        sounds_.set(settings, sounds_folder(dressing_.look().theme));
    }

    void keep_results(const views::ResultsView& results) {
        const auto date = iso_date(today());
        shell_.say(keep_picture(share_picture(results, date, dressing_.look(), painter_), date, pictures_folder()));
    }

    /// The rules with as much time as this player needs. The match of the day is the same for everyone.
    [[nodiscard]] Rules timed(const Rules& rules) const { return with_time(rules, shell_.chosen_settings().time); }

    /// A question's sound begins with it, and ends when something else is up.
    void sound(const views::Screen& screen) {
        const auto* question = std::get_if<views::QuestionView>(&screen);
        if (!question && !std::holds_alternative<views::RevealView>(screen)) sounds_.stop();
        if (!question || !question->audio || heard_ == match_.state().question) return;
        heard_ = match_.state().question;
        play_sound(question->audio->file);
    }

    void play_sound(const std::string& file) {
        if (const auto why = sounds_.play(file); !why.empty()) shell_.say("No sound: " + why + ". Its words are here.");
    }

    /// The author has saved the bank.
    void bank_saved() {
        views::Shelf shelf = load_shelf(words_.banks, Care::check);
        const bool playable = shelf.banks.front().bank.has_value();
        shell_.bank_edited(std::move(shelf), match_.state(), inbox_.now());
        if (playable && match_.state().phase != Phase::ready && revisable_)
            inbox_.post(revise_match(shell_.shelf(), played_, seed_, match_.state(), dealt_with_));
        // The fuse doesn't burn while mistakes are up.
        const bool paused = match_.state().paused.has_value();
        if (!playable && !paused) inbox_.post(Pause{});
        if (playable && paused && paused_for_mistakes_) inbox_.post(Resume{});
        paused_for_mistakes_ = !playable && (!paused || paused_for_mistakes_);
    }

    void read_shelf() {
        if (watch_) return bank_saved(); // which keeps the match
        try {
            shell_.restock(load_shelf(words_.banks), inbox_.now());
            tell_due();
        } catch (
            const std::runtime_error& error) { // the program's own files have gone: what was read before still serves
            shell_.say(error.what());
        }
    }

    void start(const views::Selection& selection) {
        // A seed given on the command line is for the first match; playing again deals anew.
        seed_ = words_.seed && !started_ ? *words_.seed : fresh_seed();
        played_ = selection;
        started_ = true;
        heard_.reset();
        match_ = keeping_.fresh();
        // The same seed is to give the same questions, whoever has played before.
        const bool given = words_.seed && seed_ == *words_.seed;
        const auto& bank = shell_.shelf().banks.at(selection.bank).bank;
        dealt_with_ = given ? Cards{} : keeping_.cards(bank->title);
        revisable_ = !shell_.shelf().rules.at(selection.rules).repeat; // what comes again is only in the match's deck
        Begin begin = deal_match(shell_.shelf(), selection, seed_, dealt_with_, today());
        begin.rules = timed(begin.rules);
        inbox_.post(std::move(begin));
        shell_.show_match(inbox_.now());
    }

    /// The match of the day, unless it was played.
    void start_daily(std::size_t at) {
        const auto& shelf = shell_.shelf();
        const Bank& bank = shelf.banks.at(at).bank.value();
        const auto date = iso_date(today());
        if (auto why = keeping_.why_no_daily(bank.title, date)) {
            shell_.say(std::move(*why));
            return;
        }
        begin_as_dealt(deal_daily(bank, shelf.rules.front(), date));
    }

    /// What was missed in the match that is over.
    void practise(const views::PractiseMisses& misses) {
        const auto& shelf = shell_.shelf();
        const Bank& bank = shelf.banks.at(misses.bank).bank.value();
        Begin begin =
            practise_misses(bank, match_.state(), views::solo, timed(shelf.rules.at(misses.rules)), fresh_seed());
        if (begin.deck.questions.empty()) {
            shell_.say("The bank has been edited: what you missed isn\u2019t in it any more.");
            return;
        }
        begin_as_dealt(std::move(begin));
    }

    /// A match whose deck can't be dealt anew from the bank.
    void begin_as_dealt(Begin begin) {
        heard_.reset();
        match_ = keeping_.fresh();
        revisable_ = false;
        inbox_.post(std::move(begin));
        shell_.show_match(inbox_.now());
    }

    /// How many questions of each bank are due.
    void tell_due() {
        std::vector<std::size_t> due;
        for (const auto& bank : shell_.shelf().banks)
            due.push_back(bank.bank ? due_count(*bank.bank, keeping_.cards(bank.bank->title), today()) : 0);
        shell_.due(std::move(due));
    }

    /// Not to who began another match instead, before this program was started: it's only gone on with when asked for.
    void offer() {
        const auto& left = keeping_.unfinished();
        shell_.offer(left && !left->stored.left ? std::optional{views::unfinished(left->state)} : std::nullopt);
    }

    /// With the match that was under way, paused, at the time when it was last known to be.
    void go_on() {
        if (!keeping_.unfinished()) {
            shell_.say("There is no match to go on with.");
            return;
        }
        Millis since{0};
        match_ = keeping_.go_on(since);
        ahead_ += std::max(Millis{0}, since - inbox_.now());
        revisable_ = false;               // it may be of another bank than the one that is edited
        heard_ = match_.state().question; // its sound can be asked for
        offer();
        shell_.choose(match_.state().deck.bank, match_.state().rules.title);
        shell_.show_match(inbox_.now());
    }

    static constexpr int width = 1280, height = 720; ///< of a new window, pixels
    static constexpr Millis far{std::chrono::hours{24 * 365}};

    PlayWords words_;
    paint::Painter painter_;
    SettingsFile settings_;
    Dressing dressing_;
    Millis ahead_{0}; ///< of the clock's own time, so that a match goes on after its last event
    play::Inbox inbox_;
    Keeping keeping_;
    play::Match match_;
    views::Shell shell_;
    views::Remarks remarks_; ///< about the journal and the settings
    std::future<std::vector<paint::Painted>> first_picture_;
    sfml::Window window_;
    Sounds sounds_;
    std::optional<std::size_t> heard_; ///< the question whose sound was played
    std::optional<Watch> watch_;       ///< if the bank is being edited
    views::Selection played_;          ///< what the match was dealt from, and with which seed
    std::uint64_t seed_ = 0;
    Cards dealt_with_;
    bool revisable_ = false; ///< whether the edited bank can be put into the match
    Redraw redraw_;
    bool paused_for_mistakes_ = false;
    bool was_over_ = false; ///< the match
    bool over_ = false, started_ = false;
    std::optional<HostWords> room_;
};

} // namespace

int play_in_window(const PlayWords& words, const std::function<bool()>& go_on) {
    std::string remark;
    for (bool on_title = false;; on_title = true) {
        std::optional<HostWords> room;
        { // a room has the journal and a window of its own
            Game game{words, load_shelf(words.banks), on_title};
            if (!remark.empty()) game.say(std::exchange(remark, {}));
            game.run(go_on);
            room = game.room();
        }
        if (!room) return fine;
        try {
            if (host_room(*room) == Leaving::closed) return fine;
        } catch (const std::exception& error) { // what can't be hosted can still be played
            remark = error.what();
        }
    }
}

} // namespace cliff::app
