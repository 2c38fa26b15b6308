// `# check: allow CODE`: what an author has looked at and wants to keep as it is.
#pragma once

#include "yaml/document.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

class Allowed {
  public:
    /// Reads the comments of the document. `questions` are in their order; a comment counts for the question in
    /// which it stands, or above all of them for every one. A code that there isn't (see
    /// weakness_codes.hpp) is warned of.
    Allowed(yaml::Document& document, const std::vector<yaml::Node>& questions);

    /// `question`: its index in `questions`. `name`: of a code, without its prefix.
    [[nodiscard]] bool allows(std::size_t question, std::string_view name) const;
    [[nodiscard]] bool allows(std::string_view name) const { return everywhere_.count(name) > 0; }

  private:
    using Names = std::set<std::string, std::less<>>;

    Names everywhere_;
    std::map<std::size_t, Names> in_question_;
};

} // namespace cliff::bank
