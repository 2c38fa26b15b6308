// SFML remarks on what isn't worth a person's while (no vertical sync, no such cursor): kept from the terminal.
#pragma once

#include <SFML/System/Err.hpp>

#include <sstream>
#include <streambuf>
#include <string>

namespace cliff::sfml {

/// From its making to its end; several end in the opposite order.
class QuietSfml {
  public:
    QuietSfml() : before_{sf::err().rdbuf(remarks_.rdbuf())} {}
    ~QuietSfml() { sf::err().rdbuf(before_); }
    QuietSfml(const QuietSfml&) = delete;
    QuietSfml& operator=(const QuietSfml&) = delete;

    [[nodiscard]] std::string remarks() const { return remarks_.str(); }

  private:
    std::ostringstream remarks_;
    std::streambuf* before_;
};

} // namespace cliff::sfml
