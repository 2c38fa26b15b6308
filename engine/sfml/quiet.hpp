// SFML remarks on what isn't worth a person's while (no vertical sync, no such cursor): kept from the terminal.
#pragma once

#include <sstream>
#include <string>

namespace cliff::sfml {

/// From its making to its end, on its own thread; several of a thread end in the opposite order. While there is one
/// anywhere, SFML's own threads are silent, too.
class QuietSfml {
  public:
    QuietSfml();
    ~QuietSfml();
    QuietSfml(const QuietSfml&) = delete;
    QuietSfml& operator=(const QuietSfml&) = delete;

    /// What SFML remarked meanwhile.
    [[nodiscard]] std::string remarks() const { return remarks_.str(); }

  private:
    friend class Remarks;
    std::ostringstream remarks_;
    QuietSfml* before_;
};

} // namespace cliff::sfml
