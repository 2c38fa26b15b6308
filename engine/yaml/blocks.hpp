// A list that grows in blocks: nothing moves while it grows, no more memory than it needs, and an index is two steps.
// (A vector holds three times its size while it grows; a deque makes an allocation for each 512 bytes.)
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace cliff::yaml {

template <class T> class Blocks {
  public:
    T& push_back(const T& value) {
        if (size_ % block == 0) blocks_.push_back(std::make_unique<T[]>(block));
        auto& place = blocks_.back()[size_++ % block];
        return place = value;
    }

    T& operator[](std::size_t index) { return blocks_[index / block][index % block]; }
    const T& operator[](std::size_t index) const { return blocks_[index / block][index % block]; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

  private:
    static constexpr std::size_t block = 4096;
    std::vector<std::unique_ptr<T[]>> blocks_;
    std::size_t size_ = 0;
};

} // namespace cliff::yaml
