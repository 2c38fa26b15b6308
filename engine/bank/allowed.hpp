// `# check: allow CODE`: what an author has looked at and wants to keep as it is.
#pragma once

#include "yaml/document.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

class Allowed {
  public:
    /// Reads the comments of the document. `begins` are the first lines of the questions, ascending; a comment counts
    /// for the question in which it stands, or above all of them for every one. A code that isn't one of `codes` is
    /// warned of.
    Allowed(yaml::Document& document, const std::vector<int>& begins, std::span<const std::string_view> codes);

    /// `question`: its index in `begins`.
    [[nodiscard]] bool allows(std::size_t question, std::string_view code) const;
    [[nodiscard]] bool allows(std::string_view code) const { return everywhere_.count(std::string{code}) > 0; }

  private:
    std::set<std::string> everywhere_;
    std::map<std::size_t, std::set<std::string>> in_question_;
};

} // namespace cliff::bank
