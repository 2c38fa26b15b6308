// Texts that the stage can't show: cut even at their smallest size, or without a font. Measured with the real painter.
#pragma once

#include "app/stage_boxes.hpp"
#include "bank/read.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace cliff::paint {
class Painter;
}

namespace cliff::app {

/// For many banks: what was learnt of one isn't learnt again.
class StageFit {
  public:
    StageFit();
    ~StageFit();
    StageFit(const StageFit&) = delete;
    StageFit& operator=(const StageFit&) = delete;

    /// Tells of the weaknesses too-long-for-stage and no-font.
    void look_at(const Bank& bank, const std::function<void(const bank::Found&)>& tell);

    /// What is wrong with a picture's file (Painter::problem).
    [[nodiscard]] std::string problem(const std::string& picture);

  private:
    /// What decides where a question's texts stand (stage_boxes.hpp): kind, number of items, picture, sound, source,
    /// quote.
    using Layout = std::tuple<std::size_t, std::size_t, bool, bool, bool, bool>;
    struct Written;

    [[nodiscard]] static std::vector<Written> texts_of(const Bank& bank, const Question& question);
    const std::vector<StageBox>& boxes(const Question& question);
    bool cut(const Written& text, const std::vector<StageBox>& boxes);
    void learn_letters(const Bank& bank);
    const paint::Painter& painter();

    std::unique_ptr<paint::Painter> painter_; ///< none until it is needed: fonts take a while
    std::map<Layout, std::vector<StageBox>> boxes_;
    std::set<std::string, std::less<>> known_letters_, without_font_;
};

} // namespace cliff::app
