// The authors' pictures: any file may be one, so each is held to limits, and what is wrong with it is remembered. The
// last few are kept for the next size that they're drawn in; a bank may have hundreds.
#pragma once

#include "paint/bitmap.hpp"
#include "paint/complaints.hpp"
#include "paint/svg.hpp"

#include <cstddef>
#include <list>
#include <map>
#include <string>
#include <utility>
#include <variant>

namespace cliff::paint {

class Photos {
  public:
    explicit Photos(Complaints& complaints) : complaints_(complaints) {}

    /// What is wrong with it, to follow the picture's name: "is missing"; empty if it can be drawn.
    [[nodiscard]] std::string problem(const views::Photo& photo);
    /// Empty, and a complaint, if there is a problem.
    [[nodiscard]] Canvas draw(const views::Photo& photo, double scale);

  private:
    using Key = std::pair<std::string, int>; ///< the file and its version
    using Art = std::variant<Svg, Bitmap>;
    struct Kept {
        Key key;
        Art art;
    };
    static constexpr std::size_t most_kept = 3; ///< each up to 59 MB, if it's square

    /// Null if there is a problem.
    const Art* art(const views::Photo& photo);

    Complaints& complaints_;
    std::list<Kept> kept_; ///< most recently used first
    std::map<Key, std::string> problems_;
};

} // namespace cliff::paint
