// From the phone.
#include "wire/message.hpp"
#include "wire/phone.hpp"

#include <limits>
#include <utility>

namespace cliff::wire {
namespace {

constexpr std::size_t longest_token = 64, longest_code = 16;
constexpr std::size_t most_bytes_a_point = 4;
/// A name of 24 characters of 16 code points each is as long as any that can be shown.
constexpr std::size_t longest_name_sent = 24 * 16 * most_bytes_a_point;
constexpr std::size_t longest_text_sent = longest_typed * most_bytes_a_point;
constexpr std::int64_t most_questions = 1'000'000;
/// A day: longer than any question stays open.
constexpr std::int64_t longest_elapsed = 86'400'000;

std::size_t number_of(Reading& reading) { return static_cast<std::size_t>(reading.number("n", 1, most_questions)); }

Millis elapsed_of(Reading& reading) { return Millis{reading.number("ms", 0, longest_elapsed)}; }

AnswerRequest answer_from(Reading& reading) {
    AnswerRequest request;
    request.number = number_of(reading);
    request.elapsed = elapsed_of(reading);
    const int parts = static_cast<int>(reading.has("picks")) + static_cast<int>(reading.has("text")) +
                      static_cast<int>(reading.has("done"));
    if (parts != 1) {
        reading.complain("'answer' needs one of 'picks', 'text' and 'done'");
    } else if (reading.has("picks")) {
        request.answer = reading.indexes("picks", most_choices, most_choices - 1);
        if (request.answer.picks.empty()) reading.complain("'picks' of 'answer' is empty");
    } else if (reading.has("text")) {
        request.answer = Answer::typed(reading.text("text", longest_text_sent));
    } else {
        request.done = reading.truth("done");
        if (!request.done) reading.complain("'done' of 'answer' can only be true");
    }
    return request;
}

PhoneMessage message_from(Reading& reading) {
    if (reading.name() == "hello") return Hello{reading.text("token", longest_token)};
    if (reading.name() == "join") {
        JoinRequest request;
        request.name = reading.text("name", longest_name_sent);
        request.code = reading.text("code", longest_code);
        if (reading.has("team")) request.team = reading.text("team", longest_name_sent);
        return request;
    }
    if (reading.name() == "answer") return answer_from(reading);
    if (reading.name() == "name") {
        NameRequest request;
        request.number = number_of(reading);
        request.text = reading.text("text", longest_text_sent);
        request.elapsed = elapsed_of(reading);
        return request;
    }
    if (reading.name() == "buzz") {
        BuzzRequest request;
        request.number = number_of(reading);
        request.elapsed = elapsed_of(reading);
        return request;
    }
    if (reading.name() == "stake") {
        StakeRequest request;
        request.number = number_of(reading);
        request.points = static_cast<int>(reading.number("points", 0, std::numeric_limits<int>::max()));
        return request;
    }
    reading.complain("there is no '" + reading.name() + "'");
    return Hello{};
}

bool stands(const State& state, std::size_t number) {
    return (state.phase == Phase::open || state.phase == Phase::locked) && state.question + 1 == number;
}

} // namespace

std::variant<PhoneMessage, std::string> phone_message_from(std::string_view text) {
    auto message = read_message(text, longest_phone_message);
    if (auto* why = std::get_if<std::string>(&message)) return std::move(*why);
    Reading reading{std::move(std::get<Message>(message))};
    PhoneMessage request = message_from(reading);
    if (auto complaint = reading.complaint()) return std::move(*complaint);
    return request;
}

std::variant<Action, Refusal> action_of(const AnswerRequest& request, const State& state, std::size_t player,
                                        Millis round_trip) {
    if (!stands(state, request.number)) return Refusal::too_late;
    return Submit{player, request.answer, Claim{request.elapsed, round_trip}};
}

std::variant<Action, Refusal> action_of(const NameRequest& request, const State& state, std::size_t player,
                                        Millis round_trip) {
    if (!stands(state, request.number)) return Refusal::too_late;
    return Name{player, request.text, Claim{request.elapsed, round_trip}};
}

std::variant<Action, Refusal> action_of(const BuzzRequest& request, const State& state, std::size_t player,
                                        Millis round_trip) {
    if (!stands(state, request.number)) return Refusal::too_late;
    return Buzz{player, Claim{request.elapsed, round_trip}};
}

std::variant<Action, Refusal> action_of(const StakeRequest& request, const State& state, std::size_t player, Millis) {
    if (state.phase != Phase::wager || state.question + 1 != request.number) return Refusal::too_late;
    return Stake{player, request.points};
}

} // namespace cliff::wire
