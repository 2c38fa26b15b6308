// Where on the stage a question's texts stand.
#pragma once

#include "core/bank.hpp"
#include "views/scene.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace cliff::app {

/// A box, and which of the texts stands in it.
struct StageBox {
    std::string_view key; ///< of the question: "ask", "choices"; "from" for its source
    std::size_t item = 0; ///< of a list
    views::Label label;   ///< as it is drawn, with a marker for its text
};

/// As a source's line begins on the stage.
inline constexpr std::string_view source_sign = "Source: ";

/// How many choices the question has, or things in an order or a list.
[[nodiscard]] std::size_t item_count(const Question& question);

/// All boxes of a question's texts before and after its answer, right or wrong. They depend on its kind, its
/// item_count, and whether it has a picture, a sound, a source, or is a quotation; not on its texts.
[[nodiscard]] std::vector<StageBox> stage_boxes(Question question, const views::Ruler& ruler);

} // namespace cliff::app
