// What the room may see of what was typed: the host hides an answer, or allows those of a question.
#include "core/answering.hpp"
#include "core/hosting.hpp"
#include "text/answer_form.hpp"

#include <algorithm>
#include <string>

namespace cliff {

Refusal on_hosts(State& state, const Moderate& moderate, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (state.hosting->moderated == moderate.on) return Refusal::not_now;
    state.hosting->moderated = moderate.on;
    return Refusal::none;
}

Refusal on_hosts(State& state, const Allow& allow, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (!asked(state, allow.question)) return Refusal::no_such_question;
    if (shows_answers(state, allow.question)) return Refusal::not_now;
    state.hosting->allowed.push_back(allow.question);
    keep(*state.hosting, Allowed{});
    return Refusal::none;
}

Refusal on_hosts(State& state, const Hide& hide, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (!asked(state, hide.question)) return Refusal::no_such_question;
    if (!std::holds_alternative<Typed>(state.deck.questions[hide.question].question.kind)) return Refusal::not_now;
    if (is_blank(hide.text)) return Refusal::nothing_said;
    if (too_long(hide.text)) return Refusal::too_long;
    if (is_hidden(state, hide.question, hide.text)) return Refusal::not_now;
    state.hosting->hidden.push_back(hide);
    keep(*state.hosting, Hid{});
    return Refusal::none;
}

bool is_hidden(const State& state, std::size_t question, const std::string& text) {
    if (!state.hosting || state.hosting->hidden.empty()) return false;
    const std::string form = text::answer_form(text, state.deck.language);
    const auto& hidden = state.hosting->hidden;
    return std::any_of(hidden.begin(), hidden.end(), [&](const Hide& hide) {
        return hide.question == question && text::answer_form(hide.text, state.deck.language) == form;
    });
}

bool shows_answers(const State& state, std::size_t question) {
    if (!state.hosting || !state.hosting->moderated) return true;
    const auto& allowed = state.hosting->allowed;
    return std::find(allowed.begin(), allowed.end(), question) != allowed.end();
}

} // namespace cliff
