#include "views/board.hpp"

#include "views/focus.hpp"

#include <algorithm>

namespace cliff::views {

Board::Board(const StageView& view, Millis now, const Look& look)
    : look_{look},
      focus_{view.focus},
      began_{view.began},
      has_note_{!view.note.empty()},
      players_keys_{view.players_keys},
      motion_{now} {
    scene_.ground = look.theme.ink;
}

float Board::fades_at(Millis start, Millis length) {
    return motion_.run(start, reduced_motion() ? std::min(length, animations::short_fade) : length);
}

void Board::enter(Span span, Vec from) {
    const float left = 1 - ease_out(moves(span));
    pose({ease_out(fades(span)), {from.x * left, from.y * left}, 1});
}

Node& Board::add(Shape shape) {
    Vec shift = pose_.shift;
    if (pose_.about && pose_.zoom != 1) {
        const Vec at = middle(shape);
        shift.x += (at.x - pose_.about->x) * (pose_.zoom - 1);
        shift.y += (at.y - pose_.about->y) * (pose_.zoom - 1);
    }
    scene_.nodes.push_back({std::move(shape), pose_.opacity, shift, pose_.zoom, std::nullopt});
    return scene_.nodes.back();
}

void Board::dim_since(std::size_t mark, float opacity) {
    for (std::size_t n = mark; n < scene_.nodes.size(); ++n) scene_.nodes[n].opacity *= opacity;
}

void Board::target(Command command, Rect area) { scene_.targets.push_back({command, area}); }

Label Board::label(Rect area, std::string text, float size, int weight, Colour colour) const {
    Label label;
    label.area = area;
    label.text = std::move(text);
    label.family = theme().type.text;
    label.size = size;
    if (look_.text_size > 1 && area.w > 0 && area.h > 0) { // there may be room in its box
        label.size = size * look_.text_size;
        label.least = size;
    }
    label.weight = weight;
    label.colour = colour;
    return label;
}

Label Board::display(Rect area, std::string text, float size, Colour colour) const {
    Label label = this->label(area, std::move(text), size, 700, colour);
    label.face = Typeface::display;
    label.family = theme().type.display;
    label.line_height = 1;
    label.spacing = .025F;
    return label;
}

void Board::backdrop() {
    const Colour top = theme().ink, bottom = theme().night;
    add(Panel{{0, 0, room_width, room_height}, 0, {top, bottom, false}, transparent, 0});
    add(Glow{{1480, 1180}, {900, 620}, theme().dawn.with_alpha(.30F)});
    add(Glow{{120, -120}, {900, 520}, theme().dome.with_alpha(.16F)});
}

namespace {

constexpr float pill_padding = 24, pill_sign = 38;

} // namespace

float Board::pill_width(const std::string& text, bool with_sign, float size, float most) const {
    const float words = std::min(measure(label({}, text, size, 600, theme().mist)).x, most);
    return words + 2 * pill_padding + (with_sign ? pill_sign : 0) + 1;
}

Rect Board::pill(float x, float y, std::string text, Colour colour, bool from_right, std::optional<Outline> sign,
                 float size, float most) {
    constexpr float height = 54, padding = pill_padding;
    const float room_for_sign = sign ? pill_sign : 0, width = pill_width(text, sign.has_value(), size, most);
    Label words = label({}, std::move(text), size, 600, colour);
    const Rect area{from_right ? x - width : x, y, width, height};
    add(Panel{area, height / 2, {theme().ink.with_alpha(.45F), theme().ink.with_alpha(.45F), false}, theme().line, 2});
    if (sign) add(Sign{{area.x + padding - 2, y + 12, 30, 30}, *sign, theme().ember});
    words.area = {area.x + padding + room_for_sign, y, width - 2 * padding - room_for_sign, height};
    words.down = Align::centre;
    words.least = 16;
    add(std::move(words));
    return area;
}

float Board::button_width(const std::string& text) const {
    return measure(label({}, text, 40, 600, theme().paper)).x + 80;
}

void Board::button(Rect area, const std::string& text, Command command, Align across) {
    const bool lit = focused(command);
    const Fill fill = lit ? Fill{theme().ember, theme().ember_end, true} : Fill{theme().card, theme().card_end, false};
    add(Panel{area, 24, fill, lit ? theme().ember_edge : theme().line, 2});
    const float above = area.h < 76 ? 8.F : 20.F; // a low one, of a long menu, keeps room for its word
    Label words = label({area.x + 38, area.y + above, area.w - 76, area.h - 2 * above}, text, 40, 600,
                        lit ? theme().on_ember : theme().paper);
    words.across = across;
    words.down = Align::centre;
    words.least = 24;
    add(std::move(words));
    target(command, area);
}

namespace {

constexpr float cap_gap = 10, hint_gap = 44;

Label cap_label(const Board& board, const std::string& key, float larger) {
    return board.label({}, key, 22 * larger, 600, board.theme().paper);
}

float cap_width(const Board& board, const std::string& key, float larger) {
    return std::max(board.measure(cap_label(board, key, larger)).x + 28, 44 * larger);
}

} // namespace

float Board::width_of(const Hint& hint, float larger) const {
    float width = measure(label({}, hint.meaning, 25 * larger, 400, theme().mist)).x + 1;
    for (const auto& key : hint.keys) width += cap_width(*this, key, larger) + cap_gap;
    return width;
}

Board::Hint Board::as_pressed(Hint hint) const {
    const bool players = std::any_of(hint.keys.begin(), hint.keys.end(), [&](const std::string& key) {
        return key.size() == 1 && key.front() >= 'A' && key.front() <= 'Z' &&
               players_keys_.find(static_cast<char>(key.front() - 'A' + 'a')) != std::string::npos;
    });
    if (players) hint.keys.insert(hint.keys.begin(), "Ctrl");
    return hint;
}

void Board::hints(const std::vector<Hint>& wanted, Align across, float until) {
    std::vector<Hint> hints;
    for (const auto& hint : wanted) hints.push_back(as_pressed(hint));
    const auto ends = [&](float larger) {
        float end = margin - hint_gap;
        for (const auto& hint : hints) end += width_of(hint, larger) + hint_gap;
        return end;
    };
    float larger = across == Align::start ? look_.text_size : 1;
    while (larger > 1 && ends(larger) > until) larger = std::max(1.F, larger - .05F);
    const float height = 36 * larger, top = 1026 - height / 2;
    float x = margin;
    if (across == Align::end) {
        x = room_width - margin + hint_gap;
        for (const auto& hint : hints) x -= width_of(hint, larger) + hint_gap;
        note_end_ = x - hint_gap;
    }
    for (const auto& hint : hints) {
        const float left = x;
        const std::size_t from = mark();
        // Of two targets that do the same, the button above is the one that is lit.
        const bool lit_above = std::any_of(scene_.targets.begin(), scene_.targets.end(),
                                           [&](const Target& t) { return t.command == hint.command; });
        const bool lights_up = focused(hint.command) && !lit_above;
        for (const auto& key : hint.keys) {
            Label cap = cap_label(*this, key, larger);
            const float width = cap_width(*this, key, larger);
            const Rect area{x, top, width, height};
            add(Panel{area, 8, {theme().ink, theme().ink, false}, lights_up ? theme().spark : theme().line, 2});
            add(Panel{
                {x + 2, top + height - 3, width - 4, 3}, 1.5F, {theme().line, theme().line, false}, transparent, 0});
            cap.area = area;
            cap.across = Align::centre;
            cap.down = Align::centre;
            add(std::move(cap));
            x += width + cap_gap;
        }
        Label words = label({}, hint.meaning, 25 * larger, 400, lights_up ? theme().spark : theme().mist);
        const float width = measure(words).x + 1;
        words.area = {x, top, width, height};
        words.down = Align::centre;
        add(std::move(words));
        x += width;
        if (lights_up) {
            const Panel lit{Rect{left, top, x - left, height}.inset(-9),
                            14,
                            {theme().ember.with_alpha(.3F), theme().ember.with_alpha(.3F), false},
                            theme().spark,
                            3};
            scene_.nodes.insert(scene_.nodes.begin() + static_cast<std::ptrdiff_t>(from),
                                Node{lit, pose_.opacity, pose_.shift, pose_.zoom, std::nullopt});
        }
        if (hint.command.verb != Verb::none) target(hint.command, {left, top, x - left, height});
        x += hint_gap;
    }
    if (across == Align::start) hints_end_ = x;
}

void Board::note(const std::string& text) {
    if (text.empty()) return;
    const float left = std::max(960.F, hints_end_);
    Label words = label({left, 994, note_end_ - left, 64}, text, 25, 400, theme().spark);
    words.across = Align::end;
    words.down = Align::centre;
    words.least = 14;
    words.line_height = 1.15F;
    add(std::move(words));
}

void Board::glide(const FocusMove& move) {
    if (reduced_motion() || move.at < began_) return; // it was on the screen before
    const Target *from = target_of(scene_, move.from), *to = target_of(scene_, focus_);
    if (!from || !to) return;
    const float left = 1 - ease_out(moves_at(move.at, animations::focus_glide));
    if (left <= 0) return;
    const Vec start = from->area.centre(), end = to->area.centre();
    // As large as what it comes to, so that it is one picture all the way.
    add(Panel{to->area.inset(-6), 28, {transparent, transparent, false}, theme().spark, 4}).shift = {
        (start.x - end.x) * left, (start.y - end.y) * left};
}

void Board::caption(const std::string& text) {
    if (text.empty()) return;
    constexpr float top = 8, height = 46, padding = 26;
    Label words = label({}, "\u266A " + text, std::min(26 * look_.text_size, 32.F), 600, theme().spark);
    const float width = std::min(measure(words).x + 2, room_width - 2 * margin);
    const Rect strip{(room_width - width) / 2 - padding, top, width + 2 * padding, height};
    add(Panel{strip, height / 2, {theme().ink, theme().ink, false}, theme().line, 2});
    words.area = {strip.x + padding, top, width, height};
    words.across = Align::centre;
    words.down = Align::centre;
    words.least = 24;
    add(std::move(words));
}

void Board::heading(const std::string& text) {
    Label words = display({margin, 64, room_width - 2 * margin, 110}, text, 100, theme().paper);
    words.down = Align::centre;
    words.least = 40;
    add(std::move(words));
}

void Board::place_in_list(std::size_t first, std::size_t shown, std::size_t count) {
    const std::string rows = std::to_string(first + 1) + "\u2013" + std::to_string(std::min(first + shown, count));
    Label place = label({1224, 130, room_width - margin - 1224, 40}, rows + " of " + std::to_string(count), 26, 500,
                        theme().mist);
    place.across = Align::end;
    add(std::move(place));
}

void Board::badge(Rect area, std::size_t choice) {
    add(Sign{area, choice_outlines.at(choice), theme().choices.at(choice)});
    // A triangle is narrow where the others are widest: its letter is smaller and sits low.
    const bool narrow = choice_outlines.at(choice) == Outline::triangle;
    Label letter = label({}, choice_letter(choice), area.h * (narrow ? .4F : .5F), 700, theme().on_choice);
    letter.area = area;
    if (narrow) letter.area.y += area.h * .12F;
    letter.across = Align::centre;
    letter.down = Align::centre;
    add(std::move(letter));
}

Scene Board::finish() && {
    scene_.changes_at = motion_.changes_at();
    return std::move(scene_);
}

} // namespace cliff::views
