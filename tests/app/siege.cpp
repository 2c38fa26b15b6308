// Whatever phones say, in any order: doubled, late, for another question, malformed, enormous.
#include "app/siege.hpp"

#include "catch.hpp"
#include "core/random.hpp"

#include <string>
#include <vector>

using namespace cliff;

namespace {

std::string number(SplitMix64& chance, std::uint64_t below) { return std::to_string(chance.below(below)); }

std::string picks(SplitMix64& chance) {
    std::string list;
    for (auto count = chance.below(4); count > 0; --count) list += (list.empty() ? "" : ",") + number(chance, 6);
    return "[" + list + "]";
}

/// What a page may send, most of it about the question that stands.
std::string message(SplitMix64& chance, std::size_t standing) {
    static const std::vector<std::string> said{"Morales", "49,5", "Fork", "fork", "Größe", "🔥", "", "\\ud83d\\ude00"};
    const std::string n = chance.below(4) > 0 ? std::to_string(standing) : number(chance, 9);
    const std::string text = said[chance.below(said.size())];
    const std::string ms = R"(,"ms":)" + number(chance, 25'000) + "}}";
    switch (chance.below(10)) {
    case 0:
        return R"({"hello":{"token":"$)" + number(chance, 5) + R"("}})";
    case 1:
        return R"({"join":{"name":"Name )" + number(chance, 3) + R"(","code":"k7qm"}})";
    case 2:
    case 3:
        return R"({"name":{"n":)" + n + R"(,"text":")" + text + '"' + ms;
    case 4:
        return R"({"answer":{"n":)" + n + R"(,"done":true)" + ms;
    case 5:
        return R"({"answer":{"n":)" + n + R"(,"text":")" + text + '"' + ms;
    case 6:
        return R"({"next":{"phase":"open","n":)" + n + "}}";
    default:
        return R"({"answer":{"n":)" + n + R"(,"picks":)" + picks(chance) + ms;
    }
}

/// The same with something wrong in it.
std::string spoilt(std::string text, SplitMix64& chance) {
    switch (chance.below(4)) {
    case 0:
        text[chance.below(text.size())] = static_cast<char>(chance.below(256));
        return text;
    case 1:
        return text.substr(0, chance.below(text.size()));
    case 2:
        return text + text;
    default:
        return text.insert(text.size() / 2, std::string(3'000, text[text.size() / 2]));
    }
}

} // namespace

TEST_CASE("no phone acts for another, ends a question early or hears a key, whatever phones say in whatever order",
          "[app][host]") {
    std::size_t answers = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        sample::Siege siege;
        SplitMix64 chance(seed);
        std::string last = "0{}";
        for (int step = 0; step < 250; ++step) {
            std::string line = number(chance, sample::Siege::phones);
            // Most is said while a question is open.
            const bool open = siege.state().phase == Phase::open;
            switch (chance.below(open ? 40 : 8)) {
            case 0:
                line = ">";
                break;
            case 1:
                line = "+" + number(chance, 12'000);
                break;
            case 2:
                line = "x" + line;
                break;
            case 3:
                line = last; // once more
                break;
            case 4:
                line += spoilt(message(chance, siege.state().question + 1), chance);
                break;
            default:
                line += message(chance, siege.state().question + 1);
            }
            const auto broken = siege.take(line);
            INFO("match " << seed << ", step " << step << ": " << line);
            REQUIRE(broken == "");
            last = line;
        }
        for (const auto& played : siege.state().played) answers += played.answered;
    }
    CHECK(answers > 400); // or it proves nothing
}
