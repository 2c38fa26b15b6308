// Phrases looked for in texts: where they stand, and that the looking ends.
#include "bank/weaknesses/phrases.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff::bank;

namespace {

Phrases phrases(const std::vector<std::string>& texts) {
    Phrases all;
    WordReader reader;
    for (const auto& text : texts) {
        reader.read(text);
        all.add(reader.numbers());
    }
    all.make_findable();
    return all;
}

/// "phrase@first+count" of each place.
std::vector<std::string> found(const Phrases& all, const std::string& text, std::size_t most = 1000) {
    WordReader reader;
    reader.read(text);
    std::vector<std::string> places;
    all.find(reader.numbers(), [&](const Phrases::Place& place) {
        places.push_back(std::to_string(place.phrase) + "@" + std::to_string(place.first) + "+" +
                         std::to_string(place.count));
        return places.size() < most;
    });
    return places;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("phrases are found word for word, wherever they stand", "[bank]") {
    const auto all = phrases({"brad bird", "bird", "brad", "big brad bird song", "..."});
    CHECK(found(all, "Did BRAD, Bird sing?") == Texts{"2@1+1", "0@1+2", "1@2+1"});
    CHECK(found(all, "big brad bird") == Texts{"2@1+1", "0@1+2", "1@2+1"});
    CHECK(found(all, "birds of brads").empty());
    CHECK(found(all, "").empty());
    CHECK(found(phrases({}), "brad bird").empty());
}

TEST_CASE("equal phrases are all found, in their order, unless there are very many", "[bank]") {
    const auto all = phrases({"bike", "boat", "bike", "bike"});
    CHECK(found(all, "a bike") == Texts{"0@1+1", "2@1+1", "3@1+1"});
    CHECK(found(all, "a bike and a bike", 4) == Texts{"0@1+1", "2@1+1", "3@1+1", "0@4+1"});
    CHECK(found(phrases(std::vector<std::string>(1000, "bike")), "a bike").size() == Phrases::most_alike);
}
