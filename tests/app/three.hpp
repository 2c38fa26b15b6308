// A short match of the tests' own bank, always the same.
#pragma once

#include "app/shelf.hpp"

namespace cliff::sample {

inline app::PlayWords three() {
    app::PlayWords words;
    words.banks = {std::filesystem::path{CLIFF_SOURCE_DIR} / "tests" / "golden" / "bank.yaml"};
    words.questions = 3;
    words.rounds = {"usual questions"};
    words.seed = 3;
    return words;
}

} // namespace cliff::sample
