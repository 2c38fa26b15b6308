// What couldn't be painted, each said once however often it is asked for.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace cliff::paint {

class Complaints {
  public:
    void say(std::string complaint) {
        if (std::find(said_.begin(), said_.end(), complaint) == said_.end()) said_.push_back(std::move(complaint));
    }
    [[nodiscard]] const std::vector<std::string>& said() const { return said_; }

  private:
    std::vector<std::string> said_;
};

} // namespace cliff::paint
