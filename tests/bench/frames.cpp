// frames [TIMES]: what the window costs beside SFML alone: until its first frame, while something moves, while nothing
// does; and that moving makes no textures, and a thousand questions keep no more of them than their bound. Without a
// display it runs on one of its own.
#include "app/commands.hpp"
#include "app/redraw.hpp"
#include "bench/table.hpp"
#include "bench/usage.hpp"
#include "paint/painter.hpp"
#include "sfml/window.hpp"
#include "views/stage.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace cliff;
using namespace cliff::bench;
using Clock = std::chrono::steady_clock;

constexpr int width = 1920, height = 1080, moving = 240;
constexpr Millis turn{17};

const std::filesystem::path source{CLIFF_SOURCE_DIR};

double seconds_since(Clock::time_point then) { return std::chrono::duration<double>(Clock::now() - then).count(); }

views::QuestionView question(std::size_t number) {
    const std::string n = std::to_string(number);
    views::QuestionView view;
    view.header = {"The cliff stunt", number + 1, 1'000, 3, 4'200, {}, {}, {}, {}};
    view.fuse = views::Fuse{Millis{0}, Millis{20'000}, {}};
    view.ask =
        "Question " + n + ": what does the star of the film ride over the edge of the cliff, and how high is it?";
    views::Choosing asked;
    for (const std::string choice :
         {"A mountain bike, from ", "A motorcycle, from ", "A speedboat, from ", "A horse, from "})
        asked.choices.push_back({choice + n + " metres"});
    asked.coming = asked.choices.size();
    view.asked = asked;
    return view;
}

views::Screen screen(const std::string& name) {
    if (name == "title")
        return views::TitleView{"Dead Reckoning, Part One", 54, {"The cast", "The stunt"}, 2, true, 7, {}};
    if (name == "best") {
        views::ResultsView view;
        view.bank = "Dead Reckoning, Part One";
        view.rules = "Classic";
        view.score = 12'400;
        view.best_before = 9'000;
        view.right = 12;
        view.of = view.dealt = 16;
        view.rounds = {{"The cast", 5, 6}, {"The cliff stunt", 4, 5}, {"The quotes", 3, 5}};
        for (int dot = 0; dot < 16; ++dot) view.dots.push_back({Millis{900 * (dot % 5 + 1)}, true, dot % 4 != 0});
        view.misses = 4;
        return view;
    }
    return question(0);
}

/// Shows a screen that moves, all of it twice: the first time makes what the second finds. Writes the processor's
/// seconds for a frame, the frames a second, and how many textures were made the second time.
void show_moving(const std::string& name) {
    const paint::Painter painter{source / "assets"};
    const views::Look look{views::Theme{}, painter};
    sfml::Window window{"frames", width, height, painter};
    app::Redraw redraw;
    const views::StageView view{screen(name), Millis{0}, {}, {}};
    const auto all = [&] {
        for (int f = 0; f < moving; ++f) {
            const Millis now = Millis{500} + turn * f;
            redraw.show(window, views::stage(view, now, look), now);
            static_cast<void>(window.wait(Millis{0}));
        }
    };
    all();
    const auto made = window.textures().made;
    const double before = used().seconds;
    const auto began = Clock::now();
    all();
    std::cout << (used().seconds - before) / moving << ' ' << moving / seconds_since(began) << ' '
              << window.textures().made - made << '\n';
}

/// Writes the most bytes of textures that were kept, in MiB.
void show_thousand() {
    const paint::Painter painter{source / "assets"};
    const views::Look look{views::Theme{}, painter};
    sfml::Window window{"frames", width, height, painter};
    std::size_t most = 0;
    for (std::size_t number = 0; number < 1'000; ++number) {
        window.show(views::stage({question(number), Millis{0}, {}, {}}, Millis{3'000}, look));
        most = std::max(most, window.textures().bytes);
    }
    std::cout << static_cast<double>(most) / (1U << 20U) << '\n';
}

void show_first() {
    app::play_in_window({}, [] {
        std::cout << Clock::now().time_since_epoch().count() << '\n';
        return false;
    });
}

/// Writes the share of a core that the title takes once it is at rest.
void show_still() {
    constexpr double at_rest = 9, long_enough = 8;
    const auto began = Clock::now();
    auto from = began;
    double before = 0;
    app::play_in_window({}, [&] {
        if (before == 0 && seconds_since(began) > at_rest) {
            before = used().seconds;
            from = Clock::now();
        }
        if (before == 0 || seconds_since(from) < long_enough) return true;
        std::cout << (used().seconds - before) / seconds_since(from) << '\n';
        return false;
    });
}

/// What a program of these words writes, as numbers.
std::vector<double> numbers_of(const std::vector<std::string>& words) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe to be had");
    const auto child = fork();
    if (child < 0) throw std::runtime_error("no process to be had");
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        std::vector<char*> arguments;
        for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments.front(), arguments.data());
        _exit(2);
    }
    close(ends[1]);
    std::string all;
    char some[256];
    for (ssize_t got = 0; (got = read(ends[0], some, sizeof some)) > 0;)
        all.append(some, static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error("'" + words.front() + " " + words.at(1) + "' failed");
    std::istringstream text{all};
    std::vector<double> numbers;
    for (double number = 0; text >> number;) numbers.push_back(number);
    if (numbers.empty()) throw std::runtime_error("'" + words.front() + " " + words.at(1) + "' said nothing");
    return numbers;
}

/// The best of several: the least of the first number, with the others that came with it.
std::vector<double> best_of(int times, const std::function<std::vector<double>()>& measure) {
    std::vector<double> best{std::numeric_limits<double>::max()};
    for (int time = 0; time < times; ++time)
        if (auto numbers = measure(); numbers.front() < best.front()) best = std::move(numbers);
    return best;
}

/// Milliseconds from exec to the first frame.
double first_frame(const std::string& program) {
    const auto began = Clock::now().time_since_epoch();
    const double at = numbers_of({program, "first"}).front();
    return (at - static_cast<double>(began.count())) / 1e6;
}

int measure_all(const std::string& self, int times) {
    const std::string bare = CLIFF_BARE_WINDOW;
    std::cout << fmt::format("frames: {} x {}, the best of {}, of first frames {}\n", width, height, times, 5 * times);
    const auto told = [](std::string_view name, double number) {
        std::cout << fmt::format("  {:<52} {:>9.2f}\n", name, number);
    };
    // In turn, and often: it's short, and what else the machine does then counts for much.
    double bare_first = std::numeric_limits<double>::max(), first = bare_first;
    for (int time = 0; time < 5 * times; ++time) {
        bare_first = std::min(bare_first, first_frame(bare));
        first = std::min(first, first_frame(self));
    }
    told("bare SFML: exec to first frame, ms", bare_first);
    told("Cliffhanger: exec to first frame, ms", first);
    bool kept = at_most("exec to first frame / bare SFML's", first / bare_first, 1.5);
    const double bare_frame = best_of(times, [&] {
                                  return numbers_of({bare, "frames", std::to_string(moving)});
                              }).front();
    told("bare SFML: a full-screen sprite, ms of a core", bare_frame * 1e3);
    for (const std::string name : {"question", "title", "best"}) {
        const auto numbers = best_of(times, [&] { return numbers_of({self, "moving", name}); });
        told(name + ": a moving frame, ms of a core", numbers.at(0) * 1e3);
        kept = at_most(name + ": a moving frame / bare SFML's", numbers.at(0) / bare_frame, 1.5) && kept;
        kept = at_least(name + ": frames a second", numbers.at(1), 58) && kept;
        kept = at_most(name + ": textures made while it moves", numbers.at(2), 0) && kept;
    }
    const double still = best_of(times, [&] { return numbers_of({self, "still"}); }).front();
    kept = at_most("a still screen, % of a core", still * 100, 1) && kept;
    kept = at_most("textures after 1,000 questions, MiB", numbers_of({self, "thousand"}).front(), 320) && kept;
    return kept ? 0 : 1;
}

/// One of the works above, in a process of its own.
bool does(const std::string& work, const std::string& name) {
    if (work == "first") show_first();
    if (work == "moving") show_moving(name);
    if (work == "still") show_still();
    if (work == "thousand") show_thousand();
    return work == "first" || work == "moving" || work == "still" || work == "thousand";
}

/// Not returning if it's started again on a display of its own.
void be_on_a_display(char** words) {
    if (sfml::why_no_window().empty() || std::getenv("CLIFF_FRAMES_AGAIN") != nullptr) return;
    setenv("CLIFF_FRAMES_AGAIN", "1", 1);
    const std::string with_display = source / "tests" / "with_display";
    std::vector<char*> arguments{const_cast<char*>(with_display.c_str())};
    for (char** word = words; *word != nullptr; ++word) arguments.push_back(*word);
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
}

} // namespace

int main(int count, char** words) {
    try {
        const bool a_part =
            count > 1 && std::strtol(words[1], nullptr, 10) == 0; // started by the whole, on its display
        if (!a_part) be_on_a_display(words);
        if (const auto why = sfml::why_no_window(); !why.empty()) throw std::runtime_error(why);
        if (a_part && does(words[1], count > 2 ? words[2] : "")) return 0;
        // What the program keeps is kept elsewhere than the person's own.
        const auto place = std::filesystem::temp_directory_path() / ("cliffhanger-frames-" + std::to_string(getpid()));
        setenv("XDG_STATE_HOME", place.c_str(), 1);
        setenv("XDG_DATA_HOME", place.c_str(), 1);
        setenv("XDG_CONFIG_HOME", place.c_str(), 1);
        const int times = count > 1 ? std::max(1, static_cast<int>(std::strtol(words[1], nullptr, 10))) : 5;
        const int code = measure_all(std::filesystem::read_symlink("/proc/self/exe"), times);
        std::filesystem::remove_all(place);
        return code;
    } catch (const std::exception& failure) {
        std::cerr << "frames: " << failure.what() << '\n';
        return 2;
    }
}
