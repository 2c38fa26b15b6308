#include "net/outbox.hpp"

#include <utility>

namespace cliff::net {

Outbox::Lost Outbox::push(Text text, Tag replaces, const Limits& limits) {
    Lost lost;
    for (std::size_t i = 0; replaces != Tag::none && i < waiting_.size(); ++i) {
        if (waiting_[i].tag != replaces) continue;
        remove(i);
        ++lost.replaced;
        break; // there never are two of a tag
    }
    bytes_ += text->size();
    waiting_.push_back({std::move(text), replaces});
    while (waiting_.size() > 1 && (waiting_.size() > limits.queue_messages || bytes_ > limits.queue_bytes)) {
        remove(0);
        ++lost.dropped;
    }
    return lost;
}

Text Outbox::pop() {
    auto oldest = waiting_.front().text;
    remove(0);
    return oldest;
}

void Outbox::remove(std::size_t index) {
    bytes_ -= waiting_[index].text->size();
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
}

} // namespace cliff::net
